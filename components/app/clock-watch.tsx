import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import { type SlaClock, slaClock } from '../../lib/domain/sla/sla-clock.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { announce } from '../../lib/ui-state/use-said.ts'
import { clockWords } from '../lead/sla-words.ts'
import { useClockRules } from './rules-context.ts'

/** How far a clock has gone: each warning of the policy is further, a breach the furthest. */
export const clockStage = ({ state, warned }: Pick<SlaClock, 'state' | 'warned'>): number => {
  if (state === 'breached') return Number.POSITIVE_INFINITY
  return state === 'warning' ? (warned ?? 0) : 0
}

/** Says when the clock of the lead in hand crosses a line while one looks. Draws nothing: the timers themselves are silent. */
export const ClockWatch = ({ detail: { lead, sla } }: { detail: LeadDetail }) => {
  const now = useNow()
  const { policy, calendars } = useClockRules()
  const clock = slaClock(sla, policy, calendars, now)
  const stage = clockStage(clock)
  const before = useRef({ id: lead.id, stage })
  const words =
    clock.state === 'breached'
      ? i18n.t('clock.breached', [lead.name])
      : i18n.t('clock.warning', [lead.name, clockWords(clock, now)])
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once a line, in the words of that moment
  useEffect(() => {
    const { id, stage: was } = before.current
    before.current = { id: lead.id, stage }
    if (id === lead.id && stage > was) announce(words)
  }, [lead.id, stage])
  return null
}
