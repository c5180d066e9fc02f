import { type RefObject, use, useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { afterFrame } from '../primitives/after-frame.ts'
import { whenWords } from '../words/when.ts'
import { AheadContext } from './ahead-context.ts'
import styles from './lead-heading.module.css'

type LeadHeadingProps = {
  name: string
  role: string
  detail: LeadDetail | null | undefined
  /** Focus comes here when the card takes the queue's place, or that of the card before. */
  takesFocus: boolean
}

const useOrigin = (detail: LeadDetail | null | undefined): string => {
  const now = useNow(60_000)
  if (!detail) return ''
  const { lead, owner } = detail
  const origin = lead.source === null ? null : i18n.t('lead.source', [lead.source])
  const holder = lead.ownerId === null ? i18n.t('lead.pool') : (owner?.name ?? null)
  return [origin, whenWords(lead.createdAt, now), holder].filter(Boolean).join(' · ')
}

/** Apart, so that the heading is not drawn again when its card comes into hand. */
const FocusInHand = ({ heading }: { heading: RefObject<HTMLElement | null> }) => {
  const isAhead = use(AheadContext)
  useEffect(() => {
    if (isAhead) return
    const before = document.activeElement
    // Focusing lays the page out at once, for which the frame that shows the card need not wait. What the next key has put
    // the focus on meanwhile keeps it.
    return afterFrame(() => {
      const { activeElement, body } = document
      if (activeElement === before || activeElement === body) heading.current?.focus({ preventScroll: true })
    })
  }, [isAhead, heading])
  return null
}

export const LeadHeading = ({ name, role, detail, takesFocus }: LeadHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <header className={styles.heading}>
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {name}
      </h2>
      {role ? <p className={styles.role}>{role}</p> : null}
      <p className={styles.origin}>{useOrigin(detail)}</p>
      {takesFocus ? <FocusInHand heading={heading} /> : null}
    </header>
  )
}
