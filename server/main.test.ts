import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { meSchema } from '../lib/contract/index.ts'
import { bareDatabaseUrl } from '../test/fixtures/database.ts'

let folder: string
let child: ChildProcess | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-main-'))
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

const listeningSchema = z.object({ msg: z.literal('listening'), port: z.int() })

/** Starts the process on a free port; answers its address and what it has logged so far. */
const start = async (environment: Record<string, string>) => {
  // Lives for seconds: see `hurried` in vitest.config.ts.
  const started = spawn(process.execPath, ['--liftoff-only', '--import', 'tsx', 'server/main.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: {
      ...process.env,
      PORT: '0',
      HEATLINE_DATA: folder,
      HEATLINE_DEMO: '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  child = started
  let log = ''
  const port = await new Promise<number>((resolvePort, reject) => {
    started.once('close', (code) => reject(new Error(`ended with ${code}: ${log}`)))
    started.stdout.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      // The last piece may be half a line.
      for (const line of log.split('\n').slice(0, -1)) {
        const parsed = listeningSchema.safeParse(JSON.parse(line))
        if (parsed.success) resolvePort(parsed.data.port)
      }
    })
  })
  const stop = async (signal: NodeJS.Signals) => {
    const ended = once(started, 'exit')
    started.kill(signal)
    return (await ended)[0] as number
  }
  return { url: `http://127.0.0.1:${port}`, log: () => log, stop, kill: () => started.kill('SIGKILL') }
}

const me = (url: string, token: string) =>
  fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })

it('starts on an empty folder with one admin, keeps everything over a restart, and ends well', async () => {
  const database = { DATABASE_URL: await bareDatabaseUrl() }
  const first = await start(database)
  const path = join(folder, 'admin.token')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  const token = (await readFile(path, 'utf8')).trim()
  expect(meSchema.parse(await (await me(first.url, token)).json()).member.role).toBe('admin')
  expect(first.log()).not.toContain(token)
  expect(await first.stop('SIGTERM')).toBe(0)

  const second = await start(database)
  expect((await me(second.url, token)).status).toBe(200)
  expect(await second.stop('SIGINT')).toBe(0)
})

it('says what is wrong with its settings, and does not start', async () => {
  await expect(start({ PORT: 'eighty' })).rejects.toThrow('ended with 1')
})

it('says so when its port is taken, and ends', async () => {
  const first = await start({ DATABASE_URL: await bareDatabaseUrl() })
  const other = { HEATLINE_DATA: join(folder, 'other'), DATABASE_URL: await bareDatabaseUrl() }
  const taken = start({ ...other, PORT: new URL(first.url).port })
  await expect(taken).rejects.toThrow('something else listens on this port')
  first.kill()
})
