import { beforeEach, describe, expect, it } from 'vitest'
import { demoLead, removal } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import type { Change, LeadId, Millis } from '../contract/index.ts'
import type { NoticeSettings, Stage } from '../domain/notify/plan-notices.ts'
import { defaultNotificationSettings } from '../settings/notification-settings.ts'
import type { BadgeFigures } from './badge-figures.ts'
import { leadOfNotification, type NoticeContent, type Screen } from './screen.ts'
import { createTeller } from './teller.ts'

const MINUTE = 60_000

/** Shows notifications and remembers everything that ever was; `broken` stages show nothing. */
const aScreen = () => {
  const shown: string[] = []
  const broken = new Set<Stage>()
  const now = new Map<Stage, string>()
  const spell = ({ count, leads }: NoticeContent) =>
    [...leads.map(({ name }) => name), ...(count > leads.length ? [`+${count - leads.length}`] : [])].join(
      ' ',
    )
  const screen: Screen = {
    displayed: async () => new Set(now.keys()),
    show: async (content) => {
      if (broken.has(content.stage)) throw new Error('no such method')
      shown.push(`${content.stage}: ${spell(content)}`)
      now.set(content.stage, spell(content))
    },
    amend: async (content) => {
      if (broken.has(content.stage)) throw new Error('no such method')
      now.set(content.stage, spell(content))
    },
    clear: async (stage) => now.delete(stage),
  }
  return { screen, shown, now, broken }
}

/** Hot since ten to ten, with fifteen minutes: it has turned to warning when the rep begins at ten. */
const hot = (id: string, over: Parameters<typeof demoLead>[1] = {}): Change =>
  demoLead(id, {
    title: 'VP Sales',
    ownerId: 'rep-1',
    routes: [{ at: '2026-03-02T09:50:00.000Z', band: 'hot' }],
    ...over,
  })

let settings: NoticeSettings
beforeEach(() => {
  settings = defaultNotificationSettings
})

/** A rep's browser with its teller; `revive` is the worker dying and being born again. */
const aTellingMachine = async (...changes: Change[]) => {
  const machine = await aSyncedMachine(...changes)
  const display = aScreen()
  const badges: BadgeFigures[] = []
  const alarms: (number | null)[] = []
  const born = () =>
    createTeller({
      db: machine.db,
      clock: machine.clock.now,
      zone: () => 'UTC',
      settings: async () => settings,
      screen: display.screen,
      showBadge: async (figures) => badges.push(figures),
      setAlarm: async (at) => alarms.push(at),
    })
  let tell = born()
  return {
    ...machine,
    ...display,
    tell: () => tell(),
    revive: () => {
      tell = born()
    },
    badge: () => badges.at(-1),
    alarm: () => alarms.at(-1),
  }
}

const due = Date.parse('2026-03-02T10:05:00.000Z')

describe('what the rep is told', () => {
  it('is who is running out, and later who is over, each once', async () => {
    const machine = await aTellingMachine(hot('ada'), hot('bob'))
    await machine.tell()
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada bob'])
    expect(machine.alarm()).toBe(due + 1)
    machine.clock.advance(5 * MINUTE + 1)
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada bob', 'breach: ada bob'])
    expect([...machine.now.keys()], 'nobody is running out any more').toEqual(['breach'])
    expect(machine.alarm()).toBeNull()
  })

  it('is not told again by a worker that was killed', async () => {
    const machine = await aTellingMachine(hot('ada'))
    await machine.tell()
    machine.now.clear()
    machine.revive()
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada'])
  })

  it('is told of by a worker that was asleep when it happened', async () => {
    const machine = await aTellingMachine(hot('ada'))
    machine.revive()
    machine.clock.advance(600 * MINUTE)
    await machine.tell()
    expect(machine.shown).toEqual(['breach: ada'])
  })

  it('names the first four', async () => {
    const machine = await aTellingMachine(...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => hot(id)))
    await machine.tell()
    expect(machine.shown).toEqual(['warning: a b c d +2'])
  })

  it('goes from the screen when it is touched, rejected or gone', async () => {
    const machine = await aTellingMachine(hot('ada'), hot('bob'), hot('cyd'))
    await machine.tell()
    const call = { kind: 'touch', channel: 'call', result: null, note: null } as const
    await machine.decide({ leadId: 'ada' as LeadId, ...call })
    await machine.tell()
    expect(machine.now.get('warning')).toBe('bob cyd')
    const reason = { reason: 'no_need', note: null, recycleOn: null }
    await machine.decide({ leadId: 'bob' as LeadId, kind: 'reject', ...reason })
    machine.server.publish(removal('cyd'))
    await machine.sync()
    await machine.tell()
    expect(machine.now.size).toBe(0)
    expect(machine.shown, 'in silence').toEqual(['warning: ada bob cyd'])
  })

  it('is not told of a lead again because what was done to it is undone', async () => {
    const machine = await aTellingMachine(hot('ada'))
    await machine.tell()
    const call = { kind: 'touch', channel: 'call', result: null, note: null } as const
    const made = await machine.decide({ leadId: 'ada' as LeadId, ...call })
    await machine.tell()
    expect(machine.now.size).toBe(0)
    if (made.ok) await machine.undo('ada', made.id)
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada'])
    machine.clock.advance(5 * MINUTE + 1)
    await machine.tell()
    expect(machine.shown, 'that it is over is news').toEqual(['warning: ada', 'breach: ada'])
  })

  it('is a lead too that was accepted or snoozed: its clock runs on, though the icon counts it no more', async () => {
    const machine = await aTellingMachine(hot('ada'), hot('bob'))
    await machine.accept('ada')
    const until = (machine.clock.now() + 600 * MINUTE) as Millis
    await machine.decide({ leadId: 'bob' as LeadId, kind: 'snooze', until, cause: null })
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada bob'])
    expect(machine.badge()).toEqual({ hot: 0, due: 0, overdue: 0 })
    expect(machine.alarm()).toBe(due + 1)
    machine.clock.advance(5 * MINUTE + 1)
    await machine.tell()
    expect(machine.shown.at(-1)).toBe('breach: ada bob')
    expect(await leadOfNotification(machine.db, 'sla-breach'), 'a click leads to it').toBe('ada')
  })

  it('is nobody whose clock waits, until it goes on', async () => {
    const machine = await aTellingMachine(hot('ada'))
    const until = (machine.clock.now() + 60 * MINUTE) as Millis
    await machine.decide({ leadId: 'ada' as LeadId, kind: 'snooze', until, cause: 'waiting_for_buyer' })
    await machine.tell()
    expect(machine.shown).toEqual([])
    expect(machine.alarm()).toBe(until)
    machine.clock.advance(60 * MINUTE)
    await machine.wake()
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada'])
  })

  it('is the rep’s own and the pool’s, not what a colleague owes', async () => {
    const machine = await aTellingMachine(
      hot('ada'),
      hot('bob', { ownerId: null }),
      hot('cyd', { ownerId: 'rep-2' }),
    )
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada bob'])
  })

  it('waits for a first sync to be whole', async () => {
    const machine = await aTellingMachine(hot('ada'))
    await machine.db.meta.delete('status')
    await machine.tell()
    expect(machine.shown).toEqual([])
  })

  it('is nothing of cold leads by itself', async () => {
    const policy = { kind: 'slaPolicy', slaPolicy: { id: 'sla', name: 'Cold', targets: [], warnAt: [0.5] } }
    const targets = [{ band: 'cold', minutes: 15, calendarId: 'always' }]
    const machine = await aTellingMachine(
      hot('ada', { title: null, signals: [], routes: [{ at: '2026-03-02T09:50:00.000Z', band: 'cold' }] }),
    )
    machine.server.publish({ ...policy, slaPolicy: { ...policy.slaPolicy, targets } })
    await machine.sync()
    await machine.tell()
    expect(machine.shown).toEqual([])
    settings = { ...settings, lanes: { ...settings.lanes, cold: true } }
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada'])
  })

  it('is gone with the copy when the rep signs out', async () => {
    const machine = await aTellingMachine(hot('ada'))
    await machine.tell()
    await Promise.all(machine.db.tables.map((table) => table.clear()))
    await machine.tell()
    expect([machine.now.size, machine.badge(), machine.alarm()]).toEqual([
      0,
      { hot: 0, due: 0, overdue: 0 },
      null,
    ])
    expect(await machine.db.meta.count()).toBe(0)
  })
})

describe('a notification that the browser does not show', () => {
  /** Ada is over when bob has just turned to warning. */
  const oneOverOneRunningOut = async () => {
    const machine = await aTellingMachine(
      hot('ada'),
      hot('bob', { routes: [{ at: '2026-03-02T09:52:00.000Z', band: 'hot' }] }),
    )
    await machine.tell()
    machine.clock.advance(5 * MINUTE + 1)
    return machine
  }

  it('keeps the other from neither being told nor remembered, nor the alarm from being set', async () => {
    const machine = await oneOverOneRunningOut()
    machine.broken.add('warning')
    await expect(machine.tell(), 'who asked hears of it').rejects.toThrow('could not be shown')
    expect(machine.shown).toEqual(['warning: ada bob', 'breach: ada'])
    expect(machine.alarm()).toBe(due + 2 * MINUTE + 1)
    machine.broken.clear()
    await machine.tell()
    expect(machine.shown, 'ada is not told again').toEqual(['warning: ada bob', 'breach: ada'])
    expect(machine.now.get('warning')).toBe('bob')
  })

  it('is not remembered as told: the next look tells it', async () => {
    const machine = await oneOverOneRunningOut()
    machine.broken.add('breach')
    await expect(machine.tell()).rejects.toThrow()
    expect(await leadOfNotification(machine.db, 'sla-breach')).toBeNull()
    machine.broken.clear()
    await machine.tell()
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada bob', 'breach: ada'])
  })

  it('is told as news where nothing had been told before', async () => {
    const machine = await aTellingMachine(hot('ada'))
    machine.broken.add('warning')
    await expect(machine.tell()).rejects.toThrow()
    machine.broken.clear()
    await machine.tell()
    expect(machine.shown).toEqual(['warning: ada'])
  })
})

describe('a click', () => {
  it('leads to the first name, although the notification is gone from the screen by then', async () => {
    const machine = await aTellingMachine(hot('ada'), hot('bob'))
    await machine.tell()
    machine.now.clear()
    await machine.tell()
    expect(await leadOfNotification(machine.db, 'sla-warning')).toBe('ada')
    expect(await leadOfNotification(machine.db, 'sla-breach')).toBeNull()
    expect(await leadOfNotification(machine.db, 'test')).toBeNull()
  })
})

describe('the alarm', () => {
  it('rings by this machine’s clock, wrong as it may be', async () => {
    const machine = await aTellingMachine(hot('ada'))
    await machine.db.meta.put({ key: 'serverOffset', value: 3 * MINUTE })
    await machine.tell()
    expect(machine.alarm()).toBe(due + 1 - 3 * MINUTE)
  })

  it('is set for the first warning to come', async () => {
    const machine = await aTellingMachine(
      hot('ada', { routes: [{ at: '2026-03-02T10:00:00Z', band: 'hot' }] }),
    )
    await machine.tell()
    expect(machine.alarm()).toBe(Date.parse('2026-03-02T10:07:30.000Z'))
  })
})

describe('the badge', () => {
  it('counts hot leads, those that are due and those that are over, whoever is told of them', async () => {
    settings = { ...settings, lanes: { hot: false, warm: false, cold: false } }
    const machine = await aTellingMachine(
      hot('ada'),
      hot('bob', { routes: [{ at: '2026-03-02T09:00:00Z', band: 'hot' }] }),
      hot('cyd', { routes: [] }),
      hot('dan', { ownerId: 'rep-2' }),
      demoLead('warm'),
    )
    await machine.tell()
    expect(machine.badge()).toEqual({ hot: 4, due: 3, overdue: 1 })
    expect(machine.shown).toEqual([])
  })
})
