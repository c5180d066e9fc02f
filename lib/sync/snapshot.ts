import type { Table } from 'dexie'
import { readUnsent } from '../db/added-lead.ts'
import { deleteMeta, getMeta, putMeta } from '../db/meta.ts'
import type { HeatlineDb } from '../db/schema.ts'
import { withCopy } from './with-copy.ts'

/** Begins a fresh snapshot beside what is here: the rep works on meanwhile, and the outbox is not touched. */
export const startSnapshot = (db: HeatlineDb): Promise<void> =>
  withCopy(db, async () => {
    await deleteMeta(db, 'cursor')
    await putMeta(db, 'generation', ((await getMeta(db, 'generation')) ?? 0) + 1)
    await putMeta(db, 'sweepDue', true)
  })

type Swept = { generation: number }

const sweepTable = async <Row extends Swept, Key extends string>(
  table: Table<Row, Key>,
  generation: number,
  keeps: ReadonlySet<string>,
): Promise<void> => {
  const keys = await table.filter((row) => row.generation < generation).primaryKeys()
  await table.bulkDelete(keys.filter((key) => !keeps.has(key)))
}

/** Ends a complete snapshot: what it did not bring is no longer there to see. What waits to be sent stays, decisions and added leads. */
export const sweepIfDue = (db: HeatlineDb): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    if (!(await getMeta(db, 'sweepDue'))) return
    const generation = (await getMeta(db, 'generation')) ?? 0
    const waiting: ReadonlySet<string> = await readUnsent(db)
    await sweepTable(db.leads, generation, waiting)
    await sweepTable(db.accounts, generation, waiting)
    await sweepTable(db.decisions, generation, waiting)
    await sweepTable(db.members, generation, waiting)
    await sweepTable(db.documents, generation, waiting)
    await putMeta(db, 'rulesStamp', crypto.randomUUID())
    await deleteMeta(db, 'sweepDue')
  })
