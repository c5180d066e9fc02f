import { BandMark, type Heat } from './band-mark.tsx'
import styles from './band-words.module.css'

/** The band of one among others: its mark, and its name in small type. */
export const BandWords = ({ heat, children }: { heat: Heat; children: string }) => (
  <span className={styles.band}>
    <BandMark heat={heat} />
    {children}
  </span>
)
