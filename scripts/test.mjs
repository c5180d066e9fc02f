// `npm test`: sets the machine up, runs every check, and ends with one line that counts them all.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { ensureChromium, ensurePackages, root } from './setup.mjs'

ensurePackages()
const chromium = await ensureChromium()
const reports = mkdtempSync(join(tmpdir(), 'heatline-reports-'))

/** Runs a step, shows what it prints, and keeps the last lines. */
const run = async (title, command, args, env = {}) => {
  process.stdout.write(`\n── ${title}\n`)
  const step = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
      CHROMIUM_PATH: chromium,
      ...env,
    },
  })
  let printed = ''
  for (const [from, to] of [
    [step.stdout, process.stdout],
    [step.stderr, process.stderr],
  ]) {
    from.setEncoding('utf8').on('data', (text) => {
      to.write(text)
      printed = (printed + text).slice(-4000)
    })
  }
  const closed = once(step, 'close').catch(() => {})
  const [status] = await once(step, 'exit').catch((error) => [error.message])
  // What it left running may hold its output open for ever.
  await Promise.race([closed, wait(5000)])
  const lastLines = [`ended with ${status}`, ...printed.trimEnd().split('\n').slice(-20)]
  return { isFine: status === 0, lastLines }
}

/** What went wrong, said once more at the end: whoever sees only the last lines of a long run sees it, too. */
const failures = []

/** What failed and then passed: told as loudly, because somebody who works with Heatline has no second try. */
const secondTries = []

const told = (name, lines) =>
  [name, ...lines.map((line) => `    ${stripVTControlCharacters(line)}`)].join('\n')
const fail = (name, lines) => failures.push(told(name, lines))

/** A step that is one check by itself. */
const check = async (title, command, args) => {
  const { isFine, lastLines } = await run(title, command, args)
  if (isFine) return { passed: 1, failed: 0 }
  fail(title, lastLines)
  return { passed: 0, failed: 1 }
}

/** A runner that counts its own tests in a JSON report; a run that fails without a failed test is one failure. */
const suite = async (title, command, args, env, count) => {
  const { isFine, lastLines } = await run(title, command, args, env)
  try {
    const report = JSON.parse(readFileSync(join(reports, `${title}.json`), 'utf8'))
    const { passed, failed, flaky = [] } = count(report)
    const linesOf = ({ cause, stood = [] }) => [...(cause ? beginningOf(cause) : lastLines), ...stood]
    for (const test of failed) fail(`${title}: ${test.name}`, linesOf(test))
    for (const test of flaky) secondTries.push(told(`${title}: ${test.name}`, linesOf(test)))
    if (failed.length > 0 || (isFine && passed > 0)) return { passed, failed: failed.length }
    fail(`${title}: no test failed, yet the run did, or there was none`, lastLines)
    return { passed, failed: 1 }
  } catch (error) {
    fail(`${title}: no readable report (${error.message})`, lastLines)
    return { passed: 0, failed: 1 }
  }
}

/** What was expected and what came, and where of ours. */
const beginningOf = (cause) =>
  cause
    .split('\n')
    .filter((line) => !line.includes('node_modules'))
    .slice(0, 12)

/** The failed tests of vitest; a file that cannot be loaded is one, too. Of one that runs on two databases it does not say which. */
const failedUnits = ({ testResults }) =>
  testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(root, name)
    const tests = assertionResults.filter((test) => test.status === 'failed')
    if (tests.length === 0 && status === 'failed') return [{ name: file, cause: message }]
    return tests.map((test) => ({ name: `${file} › ${test.fullName}`, cause: test.failureMessages[0] }))
  })

/** The beginning of each page as it stood when the test failed. */
const pagesOf = (attachments) =>
  attachments
    .filter(({ contentType }) => contentType === 'text/plain')
    .flatMap(({ name, body }) => [
      `then stood on ${name}`,
      ...Buffer.from(body, 'base64').toString().split('\n').slice(0, 30),
    ])

/** The tests of Playwright that ended with this status; files, groups and tests lie in each other. */
const runsThatWere = (status, { suites = [], specs = [] }) => [
  ...suites.flatMap((suite) => runsThatWere(status, suite)),
  ...specs
    .filter(({ tests }) => tests.some((test) => test.status === status))
    .map(({ file, line, title, tests }) => {
      const failed = tests.flatMap(({ results }) => results).find(({ error }) => error)
      return {
        name: `${file}:${line} › ${title}`,
        cause: failed?.error.message,
        stood: failed && pagesOf(failed.attachments),
      }
    }),
]

const results = [
  await check('lint', 'npm', ['run', '-s', 'check:lint']),
  await check('types', 'npm', ['run', '-s', 'check:types']),
  await check('unused', 'npm', ['run', '-s', 'check:unused']),
  await suite(
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
    (report) => ({ passed: report.numPassedTests, failed: failedUnits(report) }),
  ),
  await check('build', 'npm', ['run', '-s', 'build']),
  await check('firefox', 'npm', ['run', '-s', 'check:firefox']),
  await suite(
    'end-to-end',
    'npx',
    // Two browsers, a database and the servers share two cores: a test that fails once is told of, one that fails twice fails.
    ['playwright', 'test', '--reporter=list,json', '--retries=1'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'end-to-end.json') },
    (report) => ({
      passed: report.stats.expected + report.stats.flaky,
      failed: runsThatWere('unexpected', report),
      flaky: runsThatWere('flaky', report),
    }),
  ),
]
rmSync(reports, { recursive: true, force: true })

const total = (key) => results.reduce((sum, result) => sum + result[key], 0)
if (secondTries.length > 0)
  process.stdout.write(`\n── passed at the second try only\n${secondTries.join('\n')}\n`)
if (failures.length > 0) process.stdout.write(`\n── failed\n${failures.join('\n')}\n`)
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed\n`)
process.exit(total('failed') === 0 ? 0 : 1)
