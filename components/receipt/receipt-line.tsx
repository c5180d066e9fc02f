import type { ReactNode } from 'react'
import type { ReceiptLine } from '../../lib/contract/receipt.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { lineText } from '../words/line.ts'
import { signedWords } from '../words/points.ts'
import { Evidence, EvidenceGlance } from './evidence.tsx'
import styles from './receipt-line.module.css'

type LineProps = { line: ReceiptLine; now: Millis; evidenceOpen: boolean; children?: ReactNode }

/** One effect on the total, as the engine made it: nothing here computes or rounds. */
export const ReceiptLineItem = ({ line, now, evidenceOpen, children }: LineProps) => {
  const isCorrection = line.kind !== 'rule' && line.kind !== 'external'
  const proof = { evidence: line.evidence, evidenceCount: line.evidenceCount, now }
  return (
    <li className={`${styles.line} ${isCorrection ? styles.correction : ''}`}>
      <span className={styles.label}>{lineText(line)}</span>
      <span className={`${styles.points} ${line.points < 0 ? styles.negative : ''}`}>
        {signedWords(line.points)}
      </span>
      {isCorrection || line.evidence.length === 0 ? null : evidenceOpen ? (
        <Evidence {...proof} />
      ) : (
        <EvidenceGlance {...proof} />
      )}
      {children}
    </li>
  )
}
