import type { ScoringModel } from '../../../lib/contract/scoring-model.ts'
import { scoringModelSchema } from '../../../lib/contract/scoring-model.ts'
import { signalInputSchema } from '../../../lib/contract/signal.ts'
import type { Millis } from '../../../lib/contract/time.ts'
import type { ScorableLead, ScorableSignal } from '../../../lib/domain/scoring/scorable.ts'
import { CliErrorCode } from '../cli-error.ts'
import { readDocument } from '../read-document.ts'
import { readCsvLeads } from './csv-leads.ts'
import { leadLineSchema, scorableLeadOf, scorableSignalOf } from './lead-line.ts'
import { readLines } from './read-lines.ts'

/** One lead with all that it did. */
export type Case = { lead: ScorableLead; signals: readonly ScorableSignal[] }

export type CaseFiles = { leads: string; map?: string; signals?: string }

export const readModel = async (path: string): Promise<ScoringModel> => {
  const kind = { what: 'scoring model', invalid: CliErrorCode.invalidDocument }
  return (await readDocument(path, scoringModelSchema, kind)).document
}

type Words = (line: string) => void

/** The leads of a file, each with its signals: those within, and those of the signals file. A signal counts once, a lead is its last line. */
export const readCases = async (files: CaseFiles, now: Millis, say: Words): Promise<Case[]> => {
  const isCsv = /\.csv$/i.test(files.leads)
  const lines = isCsv
    ? await readCsvLeads(files.leads, files.map, now)
    : await readLines(files.leads, leadLineSchema, 'leads')
  const signals = files.signals ? await readLines(files.signals, signalInputSchema, 'signals') : []

  const byLead = new Map(
    lines.map((line) => [
      line.id,
      { lead: scorableLeadOf(line), signals: new Map<string, ScorableSignal>() },
    ]),
  )
  for (const line of lines)
    for (const signal of line.signals) byLead.get(line.id)?.signals.set(signal.id, scorableSignalOf(signal))
  const ofLeads = signals.flatMap(({ leadId, accountId: _, ...signal }) =>
    leadId ? [{ leadId, signal }] : [],
  )
  for (const { leadId, signal } of ofLeads)
    byLead.get(leadId)?.signals.set(signal.id, scorableSignalOf(signal))

  const ofAccounts = signals.length - ofLeads.length
  if (ofAccounts > 0) say(`${files.signals}: ${ofAccounts} signals of accounts, which score no single lead`)
  const strangers = ofLeads.filter(({ leadId }) => !byLead.has(leadId)).length
  if (strangers > 0) say(`${files.signals}: ${strangers} signals of leads that are not in ${files.leads}`)
  return [...byLead.values()].map((one) => ({ lead: one.lead, signals: [...one.signals.values()] }))
}
