import { describe, expect, it } from 'vitest'
import { workspaceIdSchema } from '../../lib/contract/index.ts'
import { WorkspaceMemory } from './workspace-memory.ts'

const [here, there] = [workspaceIdSchema.parse('here'), workspaceIdSchema.parse('there')]

describe('the memory of a workspace', () => {
  it('asks once, until the workspace is written to', async () => {
    const memory = new WorkspaceMemory()
    let asked = 0
    const ask = () => memory.recall(here, 'key', async () => ++asked)
    expect([await ask(), await ask()]).toEqual([1, 1])
    memory.forget(there)
    expect(await ask()).toBe(1)
    memory.forget(here)
    expect(await ask()).toBe(2)
    memory.forgetAll()
    expect(await ask()).toBe(3)
  })

  it('keeps nothing that was read while somebody wrote', async () => {
    const memory = new WorkspaceMemory()
    const stale = memory.recall(here, 'key', async () => {
      memory.forget(here)
      return 'old'
    })
    expect(await stale).toBe('old')
    expect(await memory.recall(here, 'key', async () => 'new')).toBe('new')
  })

  it('keeps no failure', async () => {
    const memory = new WorkspaceMemory()
    await expect(memory.recall(here, 'key', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await memory.recall(here, 'key', async () => 'yes')).toBe('yes')
  })
})
