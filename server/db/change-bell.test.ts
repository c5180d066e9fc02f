import { afterEach, describe, expect, it, vi } from 'vitest'
import type { WorkspaceId } from '../../lib/contract/index.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { type ChangeBell, createOwnBell, createSharedBell } from './change-bell.ts'

const north = 'north' as WorkspaceId
const south = 'south' as WorkspaceId

let bell: ChangeBell | undefined
afterEach(() => bell?.takeDown())

/** Change numbers as other processes leave them. */
const aTable = () => {
  const heads = new Map<WorkspaceId, number>([
    [north, 1],
    [south, 1],
  ])
  const asked: (readonly WorkspaceId[])[] = []
  const readHeads = vi.fn(async (ids: readonly WorkspaceId[]) => {
    asked.push(ids)
    return ids.map((id) => ({ id, head: heads.get(id) ?? 0 }))
  })
  const look = async () => {
    const before = readHeads.mock.calls.length
    await eventually(() => expect(readHeads.mock.calls.length).toBeGreaterThan(before + 1))
  }
  return { heads, asked, readHeads, look }
}

describe('a bell', () => {
  it('is heard by those who listen to the workspace, until they stop', () => {
    bell = createOwnBell()
    const [first, second, other] = [vi.fn(), vi.fn(), vi.fn()]
    const stop = bell.listen(north, first)
    bell.listen(north, second)
    bell.listen(south, other)
    bell.ring(north)
    stop()
    bell.ring(north)
    expect([first, second, other].map(({ mock }) => mock.calls.length)).toEqual([1, 2, 0])
  })

  it('that is taken down wakes everybody once more', () => {
    bell = createOwnBell()
    const heard = vi.fn(() => bell?.isDown())
    bell.listen(north, heard)
    bell.takeDown()
    expect(heard).toHaveReturnedWith(true)
  })
})

describe('a bell that other processes ring too', () => {
  it('is heard when a change number has moved, and at the first look', async () => {
    const table = aTable()
    bell = createSharedBell(table.readHeads, 1)
    const heard = vi.fn()
    bell.listen(north, heard)
    await table.look()
    expect(heard).toHaveBeenCalledTimes(1)
    table.heads.set(south, 9)
    await table.look()
    expect(heard).toHaveBeenCalledTimes(1)
    table.heads.set(north, 2)
    await table.look()
    expect(heard).toHaveBeenCalledTimes(2)
  })

  it('looks for nobody when nobody listens, and again when somebody does', async () => {
    const table = aTable()
    bell = createSharedBell(table.readHeads, 1)
    const stop = bell.listen(north, vi.fn())
    await table.look()
    stop()
    await eventually(async () => {
      const before = table.readHeads.mock.calls.length
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(table.readHeads.mock.calls.length).toBe(before)
    })
    const heard = vi.fn()
    bell.listen(south, heard)
    await eventually(() => expect(heard).toHaveBeenCalledTimes(1))
    expect(table.asked.at(-1)).toEqual([south])
  })

  it('goes on after a look that failed', async () => {
    const table = aTable()
    table.readHeads.mockRejectedValueOnce(new Error('out of reach'))
    bell = createSharedBell(table.readHeads, 1)
    const heard = vi.fn()
    bell.listen(north, heard)
    await eventually(() => expect(heard).toHaveBeenCalledTimes(1))
  })
})
