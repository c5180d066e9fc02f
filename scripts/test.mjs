// `npm test`: sets the machine up, runs every check, and ends with one line that counts them all.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium, ensurePackages, root } from './setup.mjs'

ensurePackages()
const chromium = await ensureChromium()
const reports = mkdtempSync(join(tmpdir(), 'heatline-reports-'))

const run = (title, command, args, env = {}) => {
  process.stdout.write(`\n── ${title}\n`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, CHROMIUM_PATH: chromium, ...env },
  })
  return status === 0
}

/** A step that is one check by itself. */
const check = (title, command, args) =>
  run(title, command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/** A runner that counts its own tests in a JSON report; a run that fails without a failed test is one failure. */
const suite = (title, command, args, env, count) => {
  const ended = run(title, command, args, env)
  try {
    const counts = count(JSON.parse(readFileSync(join(reports, `${title}.json`), 'utf8')))
    if (counts.passed + counts.failed === 0) return { ...counts, failed: 1 }
    return { ...counts, failed: ended ? counts.failed : Math.max(counts.failed, 1) }
  } catch (error) {
    process.stdout.write(`no readable report of "${title}": ${error.message}\n`)
    return { passed: 0, failed: 1 }
  }
}

const results = [
  check('lint', 'npm', ['run', '-s', 'check:lint']),
  check('types', 'npm', ['run', '-s', 'check:types']),
  check('unused', 'npm', ['run', '-s', 'check:unused']),
  suite(
    'unit',
    'npx',
    [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(reports, 'unit.json')}`,
    ],
    {},
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  ),
  check('build', 'npm', ['run', '-s', 'build']),
  check('firefox', 'npm', ['run', '-s', 'check:firefox']),
  suite(
    'end-to-end',
    'npx',
    ['playwright', 'test', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'end-to-end.json') },
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  ),
]
rmSync(reports, { recursive: true, force: true })

const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`)
process.exit(total('failed') === 0 ? 0 : 1)
