import { readFile, rm, writeFile } from 'node:fs/promises'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Null: nobody does, or whoever did was killed. A container's first process finds its own id left by the one before. */
const holderOf = async (lock: string): Promise<number | null> => {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''))
  return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : null
}

const held = new Set<string>()

/**
 * Claims a folder of the embedded database for this process, because two at once would destroy it: PGlite itself does not look.
 * Answers how to let go; rejects while another process holds it.
 */
export const claimFolder = async (folder: string): Promise<() => Promise<void>> => {
  const lock = `${folder}.lock`
  const holder = held.has(lock) ? process.pid : await holderOf(lock)
  if (holder !== null)
    throw new Error(`expected ${folder} for this process alone, but process ${holder} uses it`)
  await rm(lock, { force: true })
  await writeFile(lock, String(process.pid), { flag: 'wx' })
  held.add(lock)
  return async () => {
    held.delete(lock)
    await rm(lock, { force: true })
  }
}
