import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A port of 127.0.0.1 that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('expected a TCP address')
  return address.port
}

export type ApiProcess = { url: string; stop: (signal?: NodeJS.Signals) => Promise<void>; log: () => string }

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/healthz`)).ok
  } catch {
    return false
  }
}

const untilHealthy = async (url: string, child: ChildProcess, log: () => string): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null)
      throw new Error(`the API ended with ${child.exitCode} before it answered:\n${log()}`)
    if (await answers(url)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the API did not answer at ${url} within 30 seconds:\n${log()}`)
}

/**
 * The real API as a process of its own. Ends with the parent. `data`: the folder of its secret, and of the embedded database where
 * no `databaseUrl` names another, whatever the environment says. `program`: another build of it.
 */
export const startApi = async (options: {
  port: number
  data: string
  databaseUrl?: string
  demo?: boolean
  program?: string[]
}): Promise<ApiProcess> => {
  const url = `http://127.0.0.1:${options.port}`
  if (await answers(url))
    throw new Error(`port ${options.port} is taken: another Heatline API answers at ${url}`)
  const child = spawn(process.execPath, options.program ?? ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PORT: String(options.port),
      HEATLINE_DATA: options.data,
      DATABASE_URL: options.databaseUrl ?? '',
      HEATLINE_DEMO: options.demo ? '1' : '',
    },
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const endWithParent = () => child.kill('SIGKILL')
  process.once('exit', endWithParent)
  const log = () => output
  await untilHealthy(url, child, log)
  return {
    url,
    log,
    stop: async (signal = 'SIGTERM') => {
      process.off('exit', endWithParent)
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill(signal)
      await ended
    },
  }
}
