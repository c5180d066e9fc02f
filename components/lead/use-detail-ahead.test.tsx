import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import type { LeadId } from '../../lib/contract/ids.ts'
import { database } from '../../lib/db/open.ts'
import type { LeadRow } from '../../lib/db/rows.ts'
import { eventually } from '../../test/fixtures/eventually.ts'
import { useDetailAhead } from './use-detail-ahead.ts'

const row = (id: string) =>
  ({ id, name: id.toUpperCase(), accountId: null, ownerId: null }) as unknown as LeadRow

/** What was drawn, one after the other: the lead in hand, and the one behind it. */
const drawn: string[] = []

const Drawn = ({ ids: [id, next, after] }: { ids: readonly string[] }) => {
  const [detail, ahead] = useDetailAhead(id as LeadId, next as LeadId, after as LeadId, true)
  drawn.push([detail, ahead].map((one) => (one ? one.lead.name : String(one))).join(' '))
  return null
}

afterEach(async () => {
  drawn.length = 0
  await database().leads.clear()
})

const showing = async (...ids: string[]) => {
  await database().leads.bulkPut(['a', 'b', 'c', 'd'].map(row))
  const screen = await render(<Drawn ids={ids} />)
  await eventually(() => expect(drawn.at(-1)).toBe('A B'))
  return (...next: string[]) => {
    drawn.length = 0
    return screen.rerender(<Drawn ids={next} />)
  }
}

it('has the next lead and the one behind it at once when the hand moves on: neither waits for the disk', async () => {
  const reads = vi.spyOn(database().leads, 'get')
  const transactions = vi.spyOn(database(), 'transaction')
  onTestFinished(() => {
    reads.mockRestore()
    transactions.mockRestore()
  })
  const show = await showing('a', 'b', 'c')
  await eventually(() => expect(reads).toHaveBeenCalledWith('c'))
  await Promise.all(transactions.mock.results.map(({ value }) => value))
  await new Promise((resolve) => setTimeout(resolve)) // what was read is heard
  await show('b', 'c', 'd')
  expect(drawn[0]).toBe('B C')
  expect(drawn).not.toContain('undefined C')
  await eventually(() => expect(reads).toHaveBeenCalledWith('d'))
  expect(reads.mock.calls, 'who is known is not read again').toEqual([['a'], ['b'], ['c'], ['d']])
})

it('follows what becomes of them', async () => {
  const show = await showing('a', 'b', 'c')
  await show('b', 'c', 'd')
  await database().leads.update('b' as LeadId, { name: 'Renamed' })
  await eventually(() => expect(drawn.at(-1)).toBe('Renamed C'))
  await database().leads.delete('b' as LeadId)
  await eventually(() => expect(drawn.at(-1)).toBe('null C'))
})

it('shows one that nobody expected once it is read', async () => {
  const show = await showing('a', 'b', 'c')
  await show('d', 'a', 'b')
  expect(drawn[0]).toBe('undefined A')
  await eventually(() => expect(drawn.at(-1)).toBe('D A'))
})
