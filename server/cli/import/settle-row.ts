import type { Millis } from '../../../lib/contract/time.ts'
import type { Cells } from './cells.ts'
import { convertLead } from './convert-lead.ts'
import type { LeadMap } from './import-map.ts'
import type { CsvRow } from './read-rows.ts'
import type { Refusal } from './refusal-report.ts'

/** A row that is ready to be sent; `json` is serialised once. */
export type ReadyRow = { line: number; id: string; json: string }
export type SettledRow = { ready: ReadyRow } | { refusal: Refusal }

const refuse = (line: number, id: string | null, expected: string, got: string): SettledRow => ({
  refusal: { line, id, faults: [{ path: '/', message: `expected ${expected}`, expected, got }] },
})

/** Decides row by row, in the order of the file: ready to be sent, or refused and why. Remembers the ids it has let through. */
export const rowSettler = (map: LeadMap, header: readonly string[], now: Millis) => {
  const lineOfId = new Map<string, number>()
  const cellsOf = (row: CsvRow): Cells => new Map(header.map((name, index) => [name, row.cells[index] ?? '']))

  return (row: CsvRow): SettledRow => {
    const conversion = convertLead(map, cellsOf(row), now)
    const { id } = conversion
    if (row.cells.length !== header.length)
      return refuse(row.line, id, `${header.length} cells`, `${row.cells.length}`)
    if (!conversion.ok) return { refusal: { line: row.line, id, faults: conversion.faults } }
    const before = lineOfId.get(conversion.id)
    if (before !== undefined)
      return refuse(row.line, id, 'every id once', `"${conversion.id}" again, first in line ${before}`)
    lineOfId.set(conversion.id, row.line)
    return { ready: { line: row.line, id: conversion.id, json: JSON.stringify(conversion.input) } }
  }
}
