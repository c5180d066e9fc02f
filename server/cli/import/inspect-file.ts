import { CliError, CliErrorCode } from '../cli-error.ts'
import { type CsvFile, readRows } from './read-rows.ts'

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

const refuseDuplicates = (file: CsvFile, header: readonly string[]): void => {
  const twice = new Set(header.filter((name, index) => name !== '' && header.indexOf(name) !== index))
  if (twice.size > 0)
    throw new CliError(CliErrorCode.duplicateHeaders, {
      where: `${file.path}: the header`,
      expected: 'every column once',
      got: `${quoted([...twice])} more than once`,
    })
}

const refuseMissing = (file: CsvFile, header: readonly string[], columns: readonly string[]): void => {
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length === 0) return
  const other = [';', '\t', '|'].find((character) => header.length === 1 && header[0]?.includes(character))
  throw new CliError(CliErrorCode.missingColumns, {
    where: `${file.path}: the header`,
    expected: `the mapped columns ${quoted(missing)}`,
    got: quoted(header),
    ...(other ? { advice: `are the cells parted by ${JSON.stringify(other)}? then add --delimiter` } : {}),
  })
}

/** Column names as the map may name them: outer spaces never count. */
export const columnNames = (header: readonly string[]): string[] => header.map((name) => name.trim())

const empty = (file: CsvFile, expected: string, got: string): CliError =>
  new CliError(CliErrorCode.emptyFile, { where: file.path, expected, got })

/**
 * Reads the whole file before anything is sent, so that a file which cannot be read to its end sends nothing.
 * Answers with the number of rows below the header.
 */
export const inspectFile = async (file: CsvFile, columns: readonly string[]): Promise<number> => {
  const rows = readRows(file)
  const first = await rows.next()
  if (first.done) throw empty(file, 'a header and rows', 'an empty file')
  const header = columnNames(first.value.cells)
  refuseDuplicates(file, header)
  refuseMissing(file, header, columns)
  let count = 0
  for await (const _ of rows) count += 1
  if (count === 0) throw empty(file, 'rows below the header', 'the header only')
  return count
}
