import { type ReactNode, useMemo } from 'react'
import type { ReceiptLine } from '../../lib/contract/receipt.ts'
import type { Millis } from '../../lib/contract/time.ts'
import { noSignals, useEvidence } from '../../lib/ui-state/use-evidence.ts'
import { lineText } from '../words/line.ts'
import { signedWords } from '../words/points.ts'
import { Evidence, EvidenceGlance } from './evidence.tsx'
import { lightHandlers } from './light-handlers.ts'
import styles from './receipt-line.module.css'

type LineProps = { line: ReceiptLine; now: Millis; evidenceOpen: boolean; children?: ReactNode }

/** The signals behind the line light up while it is under the pointer or holds the focus, and it lights up for them. */
const useThread = ({ evidence }: ReceiptLine) => {
  const isLit = useEvidence((ui) => evidence.some(({ signalId }) => signalId === ui.litBy))
  const { lightSignals } = useEvidence.getState()
  const signals = useMemo(() => new Set(evidence.map(({ signalId }) => signalId)), [evidence])
  return {
    isLit,
    handlers: lightHandlers(
      () => lightSignals(signals),
      () => lightSignals(noSignals),
    ),
  }
}

/** One effect on the total, as the engine made it: nothing here computes or rounds. */
export const ReceiptLineItem = ({ line, now, evidenceOpen, children }: LineProps) => {
  const isCorrection = line.kind !== 'rule' && line.kind !== 'external'
  const proof = { evidence: line.evidence, evidenceCount: line.evidenceCount, now }
  const { isLit, handlers } = useThread(line)
  return (
    <li
      tabIndex={-1}
      data-receipt-line={line.key}
      className={`${styles.line} ${isCorrection ? styles.correction : ''} ${isLit ? styles.lit : ''}`}
      {...handlers}
    >
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
