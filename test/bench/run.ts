import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { stopBenchApi } from './bench-api.ts'
import { buildExtension } from './browser-pages.ts'
import { type BenchLine, type BenchResult, runLine } from './line.ts'
import { acceptNextLines } from './lines/accept-next.ts'
import { firstSyncLines } from './lines/first-sync.ts'
import { openPanelLines } from './lines/open-panel.ts'
import { pageMatchLines } from './lines/page-match.ts'
import { scoreLines } from './lines/score.ts'
import { scrollLines } from './lines/scroll.ts'
import { searchLines } from './lines/search.ts'
import { serverLines } from './lines/server.ts'
import { sizeLines } from './lines/size.ts'

const lines: BenchLine[] = [
  ...scoreLines,
  ...firstSyncLines,
  ...serverLines,
  ...openPanelLines,
  ...searchLines,
  ...acceptNextLines,
  ...pageMatchLines,
  ...scrollLines,
  ...sizeLines,
]

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
const wanted = values.only?.split(',')
const unknown = wanted?.filter((id) => !lines.some((line) => line.id === id)) ?? []
if (unknown.length > 0) {
  console.error(`no such line: ${unknown.join(', ')}. There are: ${lines.map((line) => line.id).join(', ')}`)
  process.exit(2)
}

buildExtension()
const results: BenchResult[] = []
for (const line of lines.filter(({ id }) => wanted?.includes(id) ?? true)) {
  process.stderr.write(`${line.id} …\n`)
  results.push(await runLine(line))
}
await stopBenchApi()
console.table(Object.fromEntries(results.map(({ id, ...rest }) => [id, rest])))
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
process.exit(results.every((result) => result.ok) ? 0 : 1)
