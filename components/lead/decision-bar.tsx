import { i18n } from '#i18n'
import type { LeadState } from '../../lib/domain/decisions/fold-decisions.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { type Subject, useDecisions } from '../app/decisions-context.ts'
import { Button } from '../primitives/button.tsx'
import styles from './decision-bar.module.css'
import { usePossibleMoves } from './use-possible-moves.ts'

/** Always in the same place, so that the hand learns it. */
export const DecisionBar = ({ subject, state }: { subject: Subject; state: LeadState }) => {
  const { accept } = useDecisions()
  const isPossible = usePossibleMoves(state)
  const openDialog = useUi((ui) => ui.openDialog)
  return (
    <div className={styles.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls */}
      <div role="group" aria-label={i18n.t('decision.actions')} className={styles.buttons}>
        <Button
          look="primary"
          shortcut="accept"
          disabled={!isPossible('accept')}
          onClick={() => accept(subject)}
        >
          {i18n.t('decision.accept')}
        </Button>
        <Button shortcut="reject" disabled={!isPossible('reject')} onClick={() => openDialog('reject')}>
          {i18n.t('decision.reject')}
        </Button>
        <Button shortcut="snooze" disabled={!isPossible('snooze')} onClick={() => openDialog('snooze')}>
          {i18n.t('decision.snooze')}
        </Button>
        <Button shortcut="touch" disabled={!isPossible('touch')} onClick={() => openDialog('touch')}>
          {i18n.t('decision.touch')}
        </Button>
      </div>
    </div>
  )
}
