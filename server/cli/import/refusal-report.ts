import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Fault } from '../../../lib/contract/errors.ts'

/** A row that did not become a record: where it is in the file, what it calls itself, and every reason. */
export type Refusal = { line: number; id: string | null; faults: readonly Fault[] }

const header = ['line', 'id', 'field', 'column', 'reason', 'got']

/** A cell that a spreadsheet would run as a formula is told that it is text. */
const safeCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const joined = (parts: readonly string[]): string => safeCell(parts.join('; '))

const cellsOf = ({ line, id, faults }: Refusal, columnsAt: (path: string) => string[]): string[] => [
  String(line),
  safeCell(id ?? ''),
  joined(faults.map(({ path }) => path)),
  joined(faults.map(({ path }) => columnsAt(path).join(' + '))),
  joined(faults.map(({ message }) => message)),
  joined(faults.map(({ got }) => got ?? '')),
]

export type RefusalReport = {
  /** Writes one line per row, by line number, and answers with the report's size in bytes. */
  add: (refusals: readonly Refusal[]) => Promise<number>
  close: () => Promise<void>
}

/**
 * The refused rows as CSV, one line each; several faults of a row stand in one cell, parted by "; ".
 * `keepBytes`: how much of an earlier report belongs to this import; what follows is cut off.
 */
export const openRefusalReport = async (
  path: string,
  keepBytes: number,
  columnsAt: (path: string) => string[],
): Promise<RefusalReport> => {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, keepBytes > 0 ? 'r+' : 'w', 0o600)
  await file.truncate(keepBytes)
  let size = keepBytes
  const write = async (rows: string[][]): Promise<number> => {
    const text = Buffer.from(stringify(rows))
    await file.write(text, 0, text.length, size)
    size += text.length
    return size
  }
  if (size === 0) await write([header])
  return {
    add: async (refusals) => {
      const sorted = refusals.toSorted((left, right) => left.line - right.line)
      return sorted.length === 0 ? size : write(sorted.map((refusal) => cellsOf(refusal, columnsAt)))
    },
    close: () => file.close(),
  }
}
