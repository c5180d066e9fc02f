import type { ImportCounts } from './import-state.ts'

const EVERY_MS = 1000

export type Progress = { show: (settledRows: number, counts: ImportCounts) => void; end: () => void }

/**
 * How far an import is: rows, rows per second of this run, refused rows. On a terminal one line is
 * written over; elsewhere there is a line a second, so that a log stays short. The first call says where the run begins.
 */
export const importProgress = (
  totalRows: number,
  stream: NodeJS.WriteStream,
  clock: () => number,
): Progress => {
  const startedAt = clock()
  let firstRow: number | null = null
  let shownAt = Number.NEGATIVE_INFINITY
  let isOpen = false

  const line = (rows: number, counts: ImportCounts): string => {
    const seconds = Math.max((clock() - startedAt) / 1000, 0.001)
    const rate = Math.round((rows - (firstRow ?? 0)) / seconds)
    const percent = Math.floor((rows / totalRows) * 100)
    return `${rows} of ${totalRows} rows (${percent} %), ${rate} rows/s, ${counts.refused} refused`
  }

  return {
    show: (rows, counts) => {
      firstRow ??= rows
      if (rows < totalRows && clock() - shownAt < (stream.isTTY ? EVERY_MS / 10 : EVERY_MS)) return
      shownAt = clock()
      stream.write(stream.isTTY ? `\r\u001b[K${line(rows, counts)}` : `${line(rows, counts)}\n`)
      isOpen = stream.isTTY
    },
    end: () => {
      if (isOpen) stream.write('\n')
      isOpen = false
    },
  }
}
