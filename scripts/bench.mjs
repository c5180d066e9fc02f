// `npm run bench`: sets the machine up, installs the peers, measures, prints the table.
import { spawnSync } from 'node:child_process'
import { ensureChromium, ensurePackages, ensurePeers, root } from './setup.mjs'

ensurePackages()
ensurePeers()
const chromium = await ensureChromium()

const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'test/bench/run.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: chromium, NODE_ENV: 'production' },
  },
)
process.exit(status ?? 1)
