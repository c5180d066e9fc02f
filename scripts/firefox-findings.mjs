// Judges what Mozilla's linter, the one behind `web-ext lint`, says of the Firefox package; its report comes on stdin.
import { readFileSync } from 'node:fs'

/** React's own two places that can take HTML. Nothing of ours uses them: a test of the house says so. */
const isReact = ({ code, file }) => code === 'UNSAFE_VAR_ASSIGNMENT' && file.startsWith('chunks/')
const OF_REACT = 2

const findingsIn = (report) => {
  const { errors, warnings } = JSON.parse(report)
  const isKnown = warnings.filter(isReact).length <= OF_REACT
  const ours = isKnown ? warnings.filter((warning) => !isReact(warning)) : warnings
  return [...errors, ...ours].map(({ code, file, message }) => `${code} ${file ?? ''}: ${message}`)
}

const report = readFileSync(0, 'utf8')
let findings
try {
  findings = findingsIn(report)
} catch {
  findings = [`expected a report of the linter, got: ${report}`]
}
process.stdout.write(findings.length === 0 ? 'The Firefox package is clean.\n' : `${findings.join('\n')}\n`)
process.exit(findings.length === 0 ? 0 : 1)
