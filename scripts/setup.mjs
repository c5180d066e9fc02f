// Makes a fresh machine ready: packages, then a Chromium that can load an unpacked extension.
// Runs before node_modules exists, so it uses nothing but Node itself.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const say = (words) => process.stderr.write(`${words}\n`)

/** Runs a command with its output on stderr; true when it ended 0. */
const run = (command, args, options = {}) => {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options })
  return result.status === 0
}

const fail = (words) => {
  say(`\n${words}\n`)
  process.exit(1)
}

const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  fail(
    `Heatline needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run this again.`,
  )
}

const install = (folder, manifest, args) => {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, manifest)))
    .digest('hex')
  const mark = join(folder, 'node_modules', '.heatline-installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  say(`Installing packages (npm ${args.join(' ')}) …`)
  const command = [...args, '--no-fund', '--no-audit']
  if (!run('npm', command, { cwd: folder, shell: process.platform === 'win32' }))
    fail('The packages could not be installed. Check the connection to your npm registry, then try again.')
  writeFileSync(mark, wanted)
}

/** Installs the packages of the lock file, unless the very same ones are there already. */
export const ensurePackages = () => {
  checkNode()
  install(root, 'package-lock.json', ['ci'])
}

/** Installs the benchmark's peers. Without a lock file: theirs could not be checked, as one lacks builds for some platforms. */
export const ensurePeers = () =>
  install(join(root, 'test/bench'), 'package.json', ['install', '--no-package-lock'])

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))

/** Branded Chrome no longer loads unpacked extensions from the command line, so only Chromium will do. */
const findChromium = async () => {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : fail(`CHROMIUM_PATH names ${named}, which does not exist.`)
  const installed = onPath('chromium') ?? onPath('chromium-browser')
  if (installed) return installed
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

const installChromium = () => {
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('Installing Chromium (apt-get) …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    if (
      run('apt-get', ['update', '-q'], { env }) &&
      run('apt-get', ['install', '-y', '-q', 'chromium'], { env })
    )
      return
  }
  say('Installing Chromium (npx playwright install chromium) …')
  run('npx', ['playwright', 'install', 'chromium'], { shell: process.platform === 'win32' })
}

/** Path of a Chromium, installed first where we may. Ends the process with what to do where we may not. */
export const ensureChromium = async () => {
  const found = await findChromium()
  if (found) return found
  installChromium()
  return (
    (await findChromium()) ??
    fail(
      'There is no Chromium on this machine and it could not be installed.\n' +
        'On Debian or Ubuntu: sudo apt-get install chromium. Elsewhere: npx playwright install --with-deps chromium.\n' +
        'Or name one that you have: CHROMIUM_PATH=/path/to/chromium.',
    )
  )
}
