import { i18n } from '#i18n'
import type { Choice, Facet, ListName } from '../../lib/domain/queue/filter.ts'

const facetNames: Record<Facet, () => string> = {
  list: () => i18n.t('filter.list'),
  owner: () => i18n.t('filter.owner'),
  lane: () => i18n.t('filter.lane'),
  sla: () => i18n.t('filter.sla'),
  due: () => i18n.t('filter.due'),
  source: () => i18n.t('filter.source'),
  account: () => i18n.t('filter.account'),
  tag: () => i18n.t('filter.tag'),
}

/** What leads are told apart by, as the heading of its choices. */
export const facetWords = (facet: Facet): string => facetNames[facet]()

const listNames: Record<ListName, () => string> = {
  queue: () => i18n.t('filter.queue'),
  snoozed: () => i18n.t('filter.snoozed'),
  doneToday: () => i18n.t('filter.doneToday'),
  accepted: () => i18n.t('filter.accepted'),
  disputed: () => i18n.t('filter.disputed'),
}

export const listWords = (list: ListName): string => listNames[list]()

const closed: Partial<Record<Facet, Readonly<Record<string, () => string>>>> = {
  list: listNames,
  owner: { mine: () => i18n.t('filter.mine'), pool: () => i18n.t('filter.pool') },
  lane: { hot: () => i18n.t('band.hot'), warm: () => i18n.t('band.warm'), cold: () => i18n.t('band.cold') },
  sla: {
    breached: () => i18n.t('filter.breached'),
    warning: () => i18n.t('filter.warning'),
    ok: () => i18n.t('filter.inTime'),
    paused: () => i18n.t('filter.paused'),
    none: () => i18n.t('filter.noTarget'),
    met: () => i18n.t('filter.met'),
    missed: () => i18n.t('filter.missed'),
  },
  due: { today: () => i18n.t('filter.dueToday') },
}

/** One choice: a word of ours, or what the leads themselves say (a source, an account, a tag). */
export const choiceWords = ({ facet, value }: Choice): string => closed[facet]?.[value]?.() ?? value
