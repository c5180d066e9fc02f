import { BODY_BYTES, batchAnswerSchema, type RowResult } from '../../../lib/contract/batch.ts'
import { type ApiOptions, askApi } from '../api-client.ts'
import { CliError, CliErrorCode } from '../cli-error.ts'
import type { ReadyRow } from './settle-row.ts'

/** A row and what the server said of it. */
export type SentRow = { row: ReadyRow; status: RowResult['status']; faults: NonNullable<RowResult['faults']> }

/** Room for the envelope and for what a proxy may count besides. */
const MOST_BYTES = BODY_BYTES * 0.8

const bytesOf = (rows: readonly ReadyRow[]): number =>
  rows.reduce((sum, row) => sum + Buffer.byteLength(row.json) + 1, 0)

const tooLarge = (row: ReadyRow): SentRow => ({
  row,
  status: 'refused',
  faults: [
    { path: '/', message: `expected a row of under ${BODY_BYTES} bytes`, got: `${bytesOf([row])} bytes` },
  ],
})

const halves = (rows: readonly ReadyRow[]): [ReadyRow[], ReadyRow[]] => {
  const middle = Math.ceil(rows.length / 2)
  return [rows.slice(0, middle), rows.slice(middle)]
}

const sendHalves = async (api: ApiOptions, rows: readonly ReadyRow[]): Promise<SentRow[]> => {
  const [first, second] = halves(rows)
  return [...(await sendBatch(api, first)), ...(await sendBatch(api, second))]
}

const answers = (rows: readonly ReadyRow[], results: readonly RowResult[]): SentRow[] => {
  const byIndex = new Map(results.map((result) => [result.index, result]))
  return rows.map((row, index) => {
    const result = byIndex.get(index)
    if (!result)
      throw new CliError(CliErrorCode.unexpectedAnswer, {
        where: `the row of line ${row.line}`,
        expected: 'an answer for every row of the batch',
        got: `${results.length} answers for ${rows.length} rows`,
      })
    return { row, status: result.status, faults: result.faults ?? [] }
  })
}

/** Sends rows and says what became of each. A batch that is too large goes in halves. Throws `CliError`. */
export const sendBatch = async (api: ApiOptions, rows: readonly ReadyRow[]): Promise<SentRow[]> => {
  if (rows.length === 0) return []
  if (rows.length > 1 && bytesOf(rows) > MOST_BYTES) return sendHalves(api, rows)
  const body = `{"leads":[${rows.map((row) => row.json).join(',')}]}`
  try {
    const answer = await askApi(api, { method: 'PUT', path: '/v1/leads', body }, batchAnswerSchema)
    return answers(rows, answer.results)
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== CliErrorCode.tooLarge) throw error
    return rows.length > 1 ? sendHalves(api, rows) : rows.map(tooLarge)
  }
}
