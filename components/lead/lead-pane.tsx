import { type ReactNode, Suspense, startTransition, useEffect, useMemo, useState } from 'react'
import { i18n } from '#i18n'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { KeyHint } from '../keyboard/key-hint.tsx'
import { afterFrame } from '../primitives/after-frame.ts'
import { Button } from '../primitives/button.tsx'
import { EmptyState } from '../primitives/empty-state.tsx'
import pane from '../primitives/pane.module.css'
import { Skeleton } from '../primitives/skeleton.tsx'
import { AheadContext } from './ahead-context.ts'
import { useStacked } from './card-stack.ts'
import { DecisionBar } from './decision-bar.tsx'
import { LeadCard } from './lead-ahead.ts'
import styles from './lead-pane.module.css'

const Loading = () => (
  <div className={styles.loading} role="status" aria-label={i18n.t('lead.loading')}>
    <Skeleton width="56%" />
    <Skeleton width="38%" />
    <Skeleton width="82%" />
  </div>
)

const Gone = () => {
  const select = useUi((ui) => ui.select)
  return (
    <EmptyState
      title={i18n.t('lead.gone')}
      action={<Button onClick={() => select(null, { open: false })}>{i18n.t('lead.goneBack')}</Button>}
    >
      <p>{i18n.t('lead.goneHint')}</p>
    </EmptyState>
  )
}

const Nobody = () => (
  <EmptyState title={i18n.t('lead.none')}>
    <p>
      {i18n.t('lead.noneHint')} <KeyHint of="next" />
    </p>
  </EmptyState>
)

/** The lead in hand, and the next one drawn behind it; all that are drawn, of which one is in hand. */
const useDrawn = ({ detail, next }: Pick<LeadPaneProps, 'detail' | 'next'>): readonly LeadDetail[] => {
  const wanted = useMemo(() => [detail, next].filter((one) => one != null), [detail, next])
  const [drawn, setDrawn] = useState<readonly LeadDetail[]>([])
  // The one before is taken down, and the one after drawn, once all that follows the lead in hand stands there.
  useEffect(() => afterFrame(() => startTransition(() => setDrawn(wanted))), [wanted])
  return !detail || drawn.some(({ lead }) => lead.id === detail.lead.id) ? drawn : [...drawn, detail]
}

type CardProps = Pick<LeadPaneProps, 'withWhy' | 'takesFocus'> & { detail: LeadDetail; isAhead: boolean }

const Card = ({ isAhead, ...card }: CardProps) => (
  <AheadContext value={isAhead}>
    <div
      {...useStacked(card.detail.lead.id, isAhead)}
      className={`${pane.scroll} ${styles.card}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
      tabIndex={0}
    >
      <Suspense fallback={<Loading />}>
        <LeadCard {...card} />
      </Suspense>
    </div>
  </AheadContext>
)

const Content = ({ detail, next, ...card }: Omit<LeadPaneProps, 'selected' | 'empty' | 'children'>) => {
  const drawn = useDrawn({ detail, next })
  return (
    <>
      {detail ? null : <div className={styles.instead}>{detail === null ? <Gone /> : <Loading />}</div>}
      {drawn.map((one) => (
        <Card key={one.lead.id} detail={one} isAhead={one.lead.id !== detail?.lead.id} {...card} />
      ))}
    </>
  )
}

type LeadPaneProps = {
  selected: boolean
  /** There is none to choose. */
  empty?: boolean
  /** Undefined while it is read, null when the lead is gone. */
  detail: LeadDetail | null | undefined
  /** Who stands ready behind it. */
  next: LeadDetail | null | undefined
  withWhy: boolean
  takesFocus: boolean
  /** Stands above the card. */
  children?: ReactNode
}

/** The lead in hand, or why there is none. */
export const LeadPane = ({ selected, empty, children, ...content }: LeadPaneProps) => {
  const lead = content.detail?.lead
  return (
    <section className={pane.pane} aria-label={i18n.t('lead.pane')}>
      {children}
      <div className={styles.cards}>{selected ? <Content {...content} /> : empty ? null : <Nobody />}</div>
      {selected && content.detail && lead ? (
        <div className={pane.foot}>
          <DecisionBar subject={lead} state={content.detail.state} inPool={lead.ownerId === null} />
        </div>
      ) : null}
    </section>
  )
}
