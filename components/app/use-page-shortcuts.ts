import type { LeadId } from '../../lib/contract/ids.ts'
import type { Move } from '../../lib/domain/decisions/transitions.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { refusalWords } from '../words/refusal.ts'
import type { Decisions, Subject } from './decisions-context.ts'
import { useShortcuts } from './shortcuts.ts'

type Page = {
  walk: readonly LeadId[]
  /** The lead that the keys act on. */
  subject: Subject | null
  /** Whether the lead's state allows it. */
  isPossible: (move: Move) => boolean
  decisions: Decisions
  focusSearch: () => void
}

const step = (walk: readonly LeadId[], by: 1 | -1): void => {
  const { selectedId, select } = useUi.getState()
  const place = selectedId === null ? -1 : walk.indexOf(selectedId)
  const next = place < 0 ? walk[0] : walk[place + by]
  if (next !== undefined) select(next, { byKeyboard: true })
}

/** Keyboard first: everything a rep does all day is one key. */
export const usePageShortcuts = ({ walk, subject, isPossible, decisions, focusSearch }: Page): void => {
  const { say, openDialog, openCard, closeCard, toggleEvidence } = useUi.getState()
  const next = () => step(walk, 1)
  const previous = () => step(walk, -1)
  const about = (move: Move, act: (subject: Subject) => void) => () => {
    if (!subject) return
    if (isPossible(move)) act(subject)
    else say({ text: refusalWords('not_allowed_now'), tone: 'refused', undoable: false })
  }
  const help = () => openDialog('help')
  useShortcuts({
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    Enter: openCard,
    Escape: closeCard,
    a: about('accept', decisions.accept),
    r: about('reject', () => openDialog('reject')),
    s: about('snooze', () => openDialog('snooze')),
    t: about('touch', () => openDialog('touch')),
    u: decisions.undo,
    e: toggleEvidence,
    '/': focusSearch,
    'Shift+/': focusSearch,
    '?': help,
    'Shift+?': help,
  })
}
