import { describe, expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

/** Work that goes on until the test ends it. */
const heldWork = () => {
  const ends: { resolve: () => void; reject: (cause: Error) => void }[] = []
  const work = () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject }))
  return { work, ends }
}
const breath = () => new Promise((resolve) => setTimeout(resolve))

describe('work that is done one at a time', () => {
  it('is done once more for all who asked while it went on', async () => {
    const { work, ends } = heldWork()
    const ask = oneAtATime(work)
    const first = ask()
    await breath()
    const asked = [ask(), ask(), ask()]
    await breath()
    expect(ends).toHaveLength(1)
    ends[0]?.resolve()
    await first
    await breath()
    expect(ends).toHaveLength(2)
    ends[1]?.resolve()
    await Promise.all(asked)
    expect(ends).toHaveLength(2)
  })

  it('goes on after it has failed', async () => {
    const { work, ends } = heldWork()
    const ask = oneAtATime(work)
    const first = ask()
    await breath()
    ends[0]?.reject(new Error('The disk is full'))
    await expect(first).rejects.toThrow('full')
    const second = ask()
    await breath()
    ends[1]?.resolve()
    await expect(second).resolves.toBeUndefined()
  })
})
