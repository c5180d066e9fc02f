import { randomUUID } from 'node:crypto'
import { link, rm, writeFile } from 'node:fs/promises'

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** Writes a file whole or not at all; where another process was sooner, its file stays, also for those who read it just now. */
export const writeOnce = async (path: string, content: string | Uint8Array, mode = 0o666): Promise<void> => {
  const draft = `${path}.${randomUUID()}`
  try {
    await writeFile(draft, content, { mode, flag: 'wx' })
    await link(draft, path)
  } catch (error) {
    if (!isThere(error)) throw error
  } finally {
    await rm(draft, { force: true })
  }
}
