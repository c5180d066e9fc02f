import { beforeAll, describe, expect, it } from 'vitest'
import type { Millis } from '../../lib/contract/time.ts'
import { speak } from '../../test/fixtures/words.ts'
import { badgeText, badgeTitle } from './badge.ts'
import { noticeWords } from './notice.ts'

beforeAll(() => speak('en'))

const at = (hour: number, minute: number) => new Date(2026, 2, 3, hour, minute).getTime() as Millis
const lead = (name: string, accountName: string | null = null) => ({ name, accountName, dueAt: at(14, 30) })

describe('a notification', () => {
  it('about one lead names it', () => {
    const content = {
      stage: 'warning',
      count: 1,
      leads: [lead('Ada Sample', 'Acme')],
      now: at(14, 20),
    } as const
    expect(noticeWords(content)).toEqual({
      title: 'Ada Sample is due soon',
      message: 'Ada Sample, Acme: due today 14:30',
    })
  })

  it('names a lead as it is called, whatever signs the name holds', () => {
    const leads = [lead('Ada | MBA | PMP | CSM'), lead('Bob')]
    const content = { stage: 'breach', leads, now: at(15, 0) } as const
    expect(noticeWords({ ...content, count: 1 }).title).toBe('Ada, MBA, PMP, CSM is overdue')
    expect(noticeWords({ ...content, count: 2 }).title).toBe('2 leads are overdue')
  })

  it('about many counts them, and names the first', () => {
    const leads = [lead('Ada Sample'), lead('Bob Berg', 'Acme')]
    expect(noticeWords({ stage: 'breach', count: 12, leads, now: at(15, 0) })).toEqual({
      title: '12 leads are overdue',
      message: 'Ada Sample: was due today 14:30\nBob Berg, Acme: was due today 14:30\nand 10 more',
    })
  })
})

describe('the badge', () => {
  it.each([
    [{ hot: 0, due: 0, overdue: 0 }, '', 'Heatline'],
    [{ hot: 1, due: 0, overdue: 0 }, '', 'Heatline: 1 hot lead'],
    [{ hot: 5, due: 2, overdue: 0 }, '2', 'Heatline: 5 hot leads, 2 of them due'],
    [{ hot: 5, due: 2, overdue: 1 }, '2', 'Heatline: 5 hot leads, 2 of them due, 1 overdue'],
    [{ hot: 2000, due: 1000, overdue: 0 }, '999+', 'Heatline: 2000 hot leads, 1000 of them due'],
  ])('of %j is "%s", in words "%s"', (figures, text, title) => {
    expect([badgeText(figures), badgeTitle(figures)]).toEqual([text, title])
  })
})
