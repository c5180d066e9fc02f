// `npm start`: sets the machine up, then hands over to the demo.
import { spawn } from 'node:child_process'
import { ensureChromium, ensurePackages, root } from './setup.mjs'

ensurePackages()
const chromium = await ensureChromium()

const demo = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium },
})
// Ctrl-C reaches the whole process group; a signal sent to this process alone is passed on.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => demo.kill('SIGTERM'))
demo.on('exit', (code) => process.exit(code ?? 1))
