import { i18n } from '#i18n'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { type Subject, useDecisions } from '../app/decisions-context.ts'
import { Button } from '../primitives/button.tsx'
import styles from './decision-bar.module.css'

/** Always in the same place, so that the hand learns it. */
export const DecisionBar = ({ subject }: { subject: Subject }) => {
  const { accept } = useDecisions()
  const openDialog = useUi((ui) => ui.openDialog)
  return (
    <div className={styles.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls */}
      <div role="group" aria-label={i18n.t('decision.actions')} className={styles.buttons}>
        <Button look="primary" shortcut="a" onClick={() => accept(subject)}>
          {i18n.t('decision.accept')}
        </Button>
        <Button shortcut="r" onClick={() => openDialog('reject')}>
          {i18n.t('decision.reject')}
        </Button>
        <Button shortcut="s" onClick={() => openDialog('snooze')}>
          {i18n.t('decision.snooze')}
        </Button>
        <Button shortcut="t" onClick={() => openDialog('touch')}>
          {i18n.t('decision.touch')}
        </Button>
      </div>
    </div>
  )
}
