import { i18n } from '#i18n'
import { resolveAttention } from '../../lib/actions/resolve-attention.ts'
import { type AttentionItem, useNeedsAttention } from '../../lib/queries/needs-attention.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { moveWords } from '../words/move.ts'
import { refusalWords } from '../words/refusal.ts'
import { agoWords } from '../words/when.ts'
import styles from './attention-dialog.module.css'

const Item = ({ item }: { item: AttentionItem }) => {
  const now = useNow(60_000)
  const { id, leadName, decision, decidedAt, code, holder } = item
  const name = leadName || i18n.t('decision.somebody')
  return (
    <li className={styles.item}>
      <p className={styles.what}>
        {i18n.t('attention.what', [moveWords(decision.kind), name])}
        <span className={styles.when}>{agoWords(decidedAt, now)}</span>
      </p>
      <p className={styles.why}>{refusalWords(code, holder)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => resolveAttention(id, 'retry')}>{i18n.t('attention.retry')}</Button>
        <Button look="danger" onClick={() => resolveAttention(id, 'discard')}>
          {i18n.t('attention.discard')}
        </Button>
      </div>
    </li>
  )
}

/** Decisions the server refused: kept until the rep says what to do with them. */
const AttentionDialog = () => {
  const items = useNeedsAttention()
  const openDialog = useUi((ui) => ui.openDialog)
  const close = () => openDialog(null)
  return (
    <Dialog title={i18n.t('attention.title')} onClose={close}>
      {items?.length === 0 ? <p className={styles.none}>{i18n.t('attention.none')}</p> : null}
      {items && items.length > 0 ? (
        <>
          <p className={styles.intro}>{i18n.t('attention.intro')}</p>
          <ul>
            {items.map((item) => (
              <Item key={item.id} item={item} />
            ))}
          </ul>
        </>
      ) : null}
      <DialogFoot>
        <Button onClick={close}>{i18n.t('attention.close')}</Button>
      </DialogFoot>
    </Dialog>
  )
}

export default AttentionDialog
