import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Millis, memberInputSchema } from '../lib/contract/index.ts'
import { openTestDatabase } from '../test/fixtures/database.ts'
import { secretOf } from './auth/secret.ts'
import { createTokenAuth } from './auth/token-auth.ts'
import type { Database } from './db/database.ts'
import { writeWorkspace } from './db/transaction.ts'
import { firstStart } from './first-start.ts'
import { defaultWorkspaceId } from './services/create-workspace.ts'
import { saveMember } from './services/save-member.ts'

const auth = createTokenAuth(secretOf('a secret of thirty-two bytes or more'))
const logger = pino({ level: 'silent' })
const firstDay = Date.parse('2026-03-02T09:00:00Z') as Millis
const days = (count: number): Millis => (firstDay + count * 86_400_000) as Millis

let folder: string
let db: Database
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-first-'))
  db = await openTestDatabase()
})
afterEach(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

const start = (now: Millis) => firstStart({ db, auth, logger }, folder, now)
const path = () => join(folder, 'admin.token')
const token = async () => (await readFile(path(), 'utf8')).trim()
const isGood = async (now: Millis) => (await auth.verify(await token(), now)) !== null

describe("the first admin's token", () => {
  beforeEach(() => start(firstDay))

  it('stays as it is while it is good', async () => {
    const before = await token()
    await start(days(29))
    expect(await token()).toBe(before)
  })

  it('is renewed by a start once it has ended', async () => {
    expect(await isGood(days(31))).toBe(false)
    await start(days(31))
    expect(await isGood(days(31))).toBe(true)
  })

  it('does not come back where its file was taken away', async () => {
    await rm(path())
    await start(days(31))
    await expect(token()).rejects.toThrow('ENOENT')
  })

  it('is not renewed for who is no admin any more', async () => {
    const rep = memberInputSchema.parse({
      id: 'admin',
      name: 'Admin',
      email: 'admin@heatline.example',
      role: 'rep',
    })
    await writeWorkspace(db, defaultWorkspaceId, (writing) => saveMember(writing, rep, null))
    await start(days(31))
    expect(await isGood(days(31))).toBe(false)
  })
})
