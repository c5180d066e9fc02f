import type { LeadId } from '../contract/index.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { type ChangedLeads, watchLeads } from '../db/watch-leads.ts'
import { compareQueueKeys } from '../domain/queue/queue-order.ts'
import type { IndexedLead } from './indexed-lead.ts'
import { readAllIndexedLeads, readIndexedLeads } from './read-indexed-leads.ts'

/** `leads` in the order of the queue; not `complete` while they are still read for the first time. */
export type LeadsRead = { leads: readonly IndexedLead[]; complete: boolean }

const byKey = (a: IndexedLead, b: IndexedLead): number => compareQueueKeys(a.key, b.key)

/** Both in order: the few that changed are put where they belong, without sorting the many again. */
const merged = (many: readonly IndexedLead[], few: readonly IndexedLead[]): IndexedLead[] => {
  const all: IndexedLead[] = []
  let next = 0
  for (const lead of many) {
    for (let one = few[next]; one && byKey(one, lead) < 0; one = few[next]) {
      all.push(one)
      next += 1
    }
    all.push(lead)
  }
  return [...all, ...few.slice(next)]
}

/** Reads every lead of the copy once, then only what has changed, until it is stopped. */
export class LeadReader {
  readonly #db: HeatlineDb
  readonly #publish: (read: LeadsRead) => void
  readonly #unwatch: () => void
  /** What is still to be read: everything, or leads that have changed. */
  #everything = true
  readonly #changed = new Set<LeadId>()
  #read: LeadsRead = { leads: [], complete: false }
  #isRunning = false
  #isStopped = false

  constructor(db: HeatlineDb, publish: (read: LeadsRead) => void) {
    this.#db = db
    this.#publish = publish
    // Before the first read, so that nothing that changes in between is missed.
    this.#unwatch = watchLeads(db, (changed) => this.#note(changed))
    void this.#run()
  }

  stop(): void {
    this.#isStopped = true
    this.#unwatch()
  }

  #note(changed: ChangedLeads): void {
    if (changed === 'many') this.#everything = true
    else for (const id of changed) this.#changed.add(id)
    void this.#run()
  }

  /** One reading at a time: what changes meanwhile is read after it. */
  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    try {
      while (!this.#isStopped && (this.#everything || this.#changed.size > 0))
        await (this.#everything ? this.#readAll() : this.#readChanged())
    } finally {
      this.#isRunning = false
    }
  }

  #say(leads: readonly IndexedLead[], complete: boolean): void {
    this.#read = { leads, complete }
    if (!this.#isStopped) this.#publish(this.#read)
  }

  async #readAll(): Promise<void> {
    this.#everything = false
    const read = new Map<LeadId, IndexedLead>()
    const isFirst = !this.#read.complete
    for await (const chunk of readAllIndexedLeads(this.#db)) {
      if (this.#isStopped) return
      for (const lead of chunk) read.set(lead.id, lead)
      // Each time twice as many, so that a hundred thousand leads are not searched a hundred times while they are read.
      if (isFirst && read.size >= 2 * this.#read.leads.length) this.#say([...read.values()], false)
    }
    this.#say([...read.values()].sort(byKey), true)
  }

  async #readChanged(): Promise<void> {
    const ids = [...this.#changed]
    this.#changed.clear()
    const before = new Set(ids)
    const changed = await readIndexedLeads(this.#db, ids)
    const others = this.#read.leads.filter(({ id }) => !before.has(id))
    this.#say(merged(others, changed.sort(byKey)), true)
  }
}
