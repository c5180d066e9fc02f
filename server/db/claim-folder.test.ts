import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimFolder } from './claim-folder.ts'

let folder: string
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'heatline-claim-')), 'database')
})
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }))

describe('a folder of the embedded database', () => {
  it('is for one at a time, and free again once let go', async () => {
    const letGo = await claimFolder(folder)
    await expect(claimFolder(folder)).rejects.toThrow(`process ${process.pid} uses it`)
    await letGo()
    await (await claimFolder(folder))()
  })

  it('is refused while another process that lives holds it', async () => {
    await writeFile(`${folder}.lock`, String(process.ppid))
    await expect(claimFolder(folder)).rejects.toThrow(`process ${process.ppid} uses it`)
  })

  it.each([
    ['of a process that was killed', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
    ['of a container’s first process that had the same id', () => String(process.pid)],
    ['that says nothing', () => ''],
  ])('is taken over from a lock %s', async (_, content) => {
    await writeFile(`${folder}.lock`, content())
    await (await claimFolder(folder))()
  })
})
