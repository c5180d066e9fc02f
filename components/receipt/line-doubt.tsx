import { i18n } from '#i18n'
import type { ReceiptLine } from '../../lib/contract/receipt.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { hinted } from '../keyboard/hinted.ts'
import { lineText } from '../words/line.ts'
import styles from './line-dispute.module.css'

/** Says of one line that it is wrong. It is also what the keyboard holds the line by. */
export const LineDoubt = ({ line }: { line: ReceiptLine }) => {
  const openDispute = useUi((ui) => ui.openDispute)
  const words = i18n.t('dispute.wrong')
  return (
    <button
      type="button"
      data-line={line.key}
      className={styles.doubt}
      aria-label={`${words}: ${lineText(line)}`}
      {...hinted('dispute')}
      onClick={() => openDispute(line)}
    >
      {words}
    </button>
  )
}
