import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { CliError, CliErrorCode } from '../cli-error.ts'
import { fileTrouble } from '../file-trouble.ts'
import { decodeText } from './decode-text.ts'

/** `line` is where the row begins in the file, counted from 1; a quoted cell may go on over many lines. */
export type CsvRow = { line: number; cells: readonly string[] }
export type CsvFile = { path: string; encoding: string; delimiter: string }

/** An unclosed quote swallows the rest of the file: so long a row is never meant. */
const LONGEST_ROW = 1024 * 1024

type Parsed = { record: string[]; info: { lines: number; empty_lines: number } }

const newlinesIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

const got: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'text after a closing quote',
  INVALID_OPENING_QUOTE: 'a quote within an unquoted cell',
  CSV_MAX_RECORD_SIZE: 'a row of over 1 MB, which looks like a quote that is never closed',
}

/** csv-parse does not type the counters that its errors carry. */
const emptyLinesOf = (error: CsvError): number => {
  const count: unknown = Reflect.get(error, 'empty_lines')
  return typeof count === 'number' ? count : 0
}

const readingFault = (file: CsvFile, cause: unknown, last: Parsed['info']): unknown => {
  if (cause instanceof CsvError)
    return new CliError(
      CliErrorCode.brokenCsv,
      {
        where: `${file.path}: the row that begins in line ${last.lines + 1 + emptyLinesOf(cause) - last.empty_lines}`,
        expected: 'cells as in RFC 4180 (a quoted cell ends with one quote, quotes in it are doubled)',
        got: got[cause.code] ?? cause.message,
      },
      { cause },
    )
  if (cause instanceof Error && 'syscall' in cause)
    return new CliError(
      CliErrorCode.unreadableFile,
      { where: file.path, expected: 'a file that can be read', got: fileTrouble(cause) },
      { cause },
    )
  return cause
}

/** The rows of a CSV file as a stream, its header first; empty lines are left out. Throws `CliError`. */
export async function* readRows(file: CsvFile): AsyncGenerator<CsvRow> {
  const text = Readable.from(decodeText(createReadStream(file.path), file.encoding, file.path))
  const parser = parse({
    delimiter: file.delimiter,
    info: true,
    max_record_size: LONGEST_ROW,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
  })
  text.on('error', (error) => parser.destroy(error))
  text.pipe(parser)
  let last: Parsed['info'] = { lines: 0, empty_lines: 0 }
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      last = info
      yield { line: info.lines - newlinesIn(record), cells: record }
    }
  } catch (cause) {
    throw readingFault(file, cause, last)
  } finally {
    text.destroy()
  }
}
