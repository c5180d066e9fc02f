import { useEffect, useRef } from 'react'
import { i18n } from '#i18n'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { whenWords } from '../words/when.ts'
import styles from './lead-heading.module.css'

type LeadHeadingProps = {
  name: string
  role: string
  detail: LeadDetail | null | undefined
  /** Focus comes here when the card takes the queue's place. */
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

export const LeadHeading = ({ name, role, detail, takesFocus }: LeadHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next lead's name is said when it comes up
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus, name])
  return (
    <header className={styles.heading}>
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {name}
      </h2>
      {role ? <p className={styles.role}>{role}</p> : null}
      <p className={styles.origin}>{useOrigin(detail)}</p>
    </header>
  )
}
