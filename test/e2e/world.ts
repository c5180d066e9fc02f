import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { Change, Decision, SyncPage } from '../../lib/contract/index.ts'
import { freePort, startApi } from '../../scripts/api-process.ts'
import { type ExtensionBrowser, launchWithExtension } from '../../scripts/browser.ts'
import { copyDatabase, TEMPLATE } from '../fixtures/postgres.ts'
import { ready } from './ready.ts'
import { workIn } from './what-stood.ts'

/** A real API with its own database, its admin, and the command line that speaks to it. */
export type World = {
  url: string
  folder: string
  call: <T>(method: string, path: string, body?: unknown, token?: string) => Promise<T>
  heatline: (...args: string[]) => Promise<{ code: number; stdout: string; stderr: string }>
  /** Adds a rep and answers the rep's access token. */
  addRep: (id: string, name: string) => Promise<string>
  /** Everything that the bearer of `token` is shown, from the beginning. */
  feed: (token: string) => Promise<Change[]>
  decisions: (token: string) => Promise<Decision[]>
  /** Ends the API as a power cut would. */
  cut: () => Promise<void>
  /** Starts it again on the same data where no browser looks for it: the world goes on behind the rep's back. */
  hide: () => Promise<void>
  /** Starts it again on the same data and port. */
  restore: () => Promise<void>
}

const runHeatline = async (args: string[], env: Record<string, string>) => {
  const child = spawn(process.execPath, [...ready.heatline, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const [code] = (await once(child, 'close')) as [number]
  return { code, stdout, stderr }
}

/** What an API keeps its data in: a PostgreSQL of its own by the network, or the embedded one that it opens itself. */
export type Keeps = 'postgres' | 'embedded'

/** Empty, for a world with this folder of data. */
const makeDatabase = async (
  keeps: Keeps,
  data: string,
): Promise<{ url?: string; drop: () => Promise<void> }> => {
  if (keeps === 'postgres') return copyDatabase(ready.postgres(), TEMPLATE)
  cpSync(ready.embeddedDatabase, join(data, 'database'), { recursive: true })
  return { drop: async () => {} }
}

export const startWorld = async (keeps: Keeps): Promise<World & { close: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'heatline-world-'))
  const data = join(folder, 'data')
  const { url: databaseUrl, drop } = await makeDatabase(keeps, data)
  const start = (port: number) =>
    startApi({ port, data, program: ready.api, ...(databaseUrl ? { databaseUrl } : {}) })
  const port = await freePort()
  let api = await start(port)
  const adminToken = readFileSync(join(data, 'admin.token'), 'utf8').trim()

  const call = async <T>(method: string, path: string, body?: unknown, token = adminToken): Promise<T> => {
    const response = await fetch(api.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return JSON.parse(text) as T
  }

  const feed = async (token: string): Promise<Change[]> => {
    const changes: Change[] = []
    for (let cursor: string | null = null, more = true; more; ) {
      const page: SyncPage = await call(
        'GET',
        cursor ? `/v1/sync?cursor=${cursor}` : '/v1/sync',
        undefined,
        token,
      )
      changes.push(...page.changes)
      cursor = page.cursor
      more = page.hasMore
    }
    return changes
  }

  return {
    url: api.url,
    folder,
    call,
    feed,
    heatline: (...args) => runHeatline(args, { HEATLINE_TOKEN: adminToken }),
    addRep: async (id, name) => {
      await call('PUT', '/v1/members', {
        members: [{ id, name, email: `${id}@heatline.example`, role: 'rep', team: 'west' }],
      })
      return (await call<{ token: string }>('POST', `/v1/members/${id}/token`)).token
    },
    decisions: async (token) =>
      (await feed(token)).flatMap((change) => (change.kind === 'decision' ? [change.decision] : [])),
    cut: () => api.stop('SIGKILL'),
    hide: async () => {
      api = await start(await freePort())
    },
    restore: async () => {
      await api.stop()
      api = await start(port)
    },
    close: async () => {
      await api.stop()
      await drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const test = base.extend<{ keeps: Keeps; world: World; browserWithHeatline: ExtensionBrowser }>({
  // It starts in a third of the time.
  keeps: ['postgres', { option: true }],
  world: async ({ keeps }, use) => {
    const world = await startWorld(keeps)
    await use(world)
    await world.close()
  },
  browserWithHeatline: async ({ timezoneId }, use, testInfo) => {
    const browser = await launchWithExtension({ timezoneId })
    await workIn(
      () => browser,
      testInfo,
      () => use(browser),
    )
  },
})

export { expect }

/** A file in the world's own folder; answers its path. */
export const writeFile = (world: World, name: string, text: string): string => {
  const path = join(world.folder, name)
  writeFileSync(path, text)
  return path
}

export const queue = (page: Page) => page.getByRole('list', { name: 'Lead queue' })
export const leadRow = (page: Page, name: string) => queue(page).getByRole('listitem', { name })
/** The row of the lead in hand. */
export const inHand = (page: Page) => queue(page).locator('[aria-current]')
/** What has been said aloud. */
export const heard = (page: Page) => page.getByRole('log')
export const whyThisScore = (page: Page) => page.getByRole('region', { name: 'Why this score' })

/** One key after the other. */
export const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Letters of one word. A busy machine may make a pause between them, which begins another: then once more, after a longer one. */
export const typeAhead = (page: Page, letters: string, found: string): Promise<void> =>
  expect(async () => {
    await page.keyboard.type(letters)
    await expect(page.getByRole('option', { name: found, selected: true })).toBeVisible({ timeout: 1000 })
  }).toPass({ intervals: [1000] })
