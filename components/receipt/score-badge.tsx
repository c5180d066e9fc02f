import type { ReactNode } from 'react'
import { BandMark, type Heat } from '../primitives/band-mark.tsx'
import styles from './score-badge.module.css'

/** A band as shape, word and colour, in that order of importance. */
export const ScoreBadge = ({ heat, children }: { heat: Heat; children: ReactNode }) => (
  <span className={`${styles.badge} ${heat ? styles[heat] : ''}`}>
    <BandMark heat={heat} />
    {children}
  </span>
)
