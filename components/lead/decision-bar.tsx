import { i18n } from '#i18n'
import type { LeadState } from '../../lib/domain/decisions/fold-decisions.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { type Subject, useDecisions } from '../app/decisions-context.ts'
import { useIsWide } from '../app/use-covered.ts'
import type { ShortcutName } from '../keyboard/shortcuts.ts'
import { Button } from '../primitives/button.tsx'
import styles from './decision-bar.module.css'
import { usePossibleMoves } from './use-possible-moves.ts'

type DecisionBarProps = { subject: Subject; state: LeadState; inPool: boolean }

/** The keys are for those who are checked, where the queue with them stands beside: then the buttons do not claim them. */
const useOwnKeys = () => {
  const isWide = useIsWide()
  const isAnyChecked = useChecked(({ checked }) => checked.size > 0)
  return (name: ShortcutName) => (isWide && isAnyChecked ? undefined : name)
}

/** Always in the same place, so that the hand learns it. */
export const DecisionBar = ({ subject, state, inPool }: DecisionBarProps) => {
  const { accept, claim } = useDecisions()
  const isPossible = usePossibleMoves(state)
  const own = useOwnKeys()
  const openDialog = useUi((ui) => ui.openDialog)
  return (
    <div className={styles.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls */}
      <div role="group" aria-label={i18n.t('decision.actions')} className={styles.buttons}>
        {inPool && isPossible('claim') ? (
          <Button shortcut="claim" onClick={() => claim(subject)}>
            {i18n.t('decision.claim')}
          </Button>
        ) : null}
        <Button
          look="primary"
          shortcut={own('accept')}
          disabled={!isPossible('accept')}
          onClick={() => accept(subject)}
        >
          {i18n.t('decision.accept')}
        </Button>
        <Button
          shortcut={own('reject')}
          disabled={!isPossible('reject')}
          onClick={() => openDialog('reject')}
        >
          {i18n.t('decision.reject')}
        </Button>
        <Button
          shortcut={own('snooze')}
          disabled={!isPossible('snooze')}
          onClick={() => openDialog('snooze')}
        >
          {i18n.t('decision.snooze')}
        </Button>
        <Button shortcut="touch" disabled={!isPossible('touch')} onClick={() => openDialog('touch')}>
          {i18n.t('decision.touch')}
        </Button>
      </div>
    </div>
  )
}
