import type { RefObject } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { Move } from '../../lib/domain/decisions/transitions.ts'
import type { Lane } from '../../lib/domain/queue/queue-order.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { neighbour } from '../queue/lane-sections.ts'
import { refusalWords } from '../words/refusal.ts'
import type { Decisions, Subject } from './decisions-context.ts'

type Page = {
  walk: readonly LeadId[]
  /** The order in which the lead in hand last stood. */
  stood: RefObject<readonly LeadId[]>
  /** The lead that the keys act on. */
  subject: Subject | null
  /** Whether the lead's state allows it. */
  isPossible: (move: Move) => boolean
  decisions: Decisions
  goLane: (lane: Lane) => void
}

const step = ({ walk, stood }: Pick<Page, 'walk' | 'stood'>, by: 1 | -1): void => {
  const { selectedId, select } = useUi.getState()
  const next = neighbour(walk, stood.current, selectedId, by)
  if (next !== undefined) select(next, { byKeyboard: true })
}

/** Keyboard first: everything a rep does all day is one key. */
export const usePageShortcuts = (page: Page): void => {
  const { subject, isPossible, decisions, goLane } = page
  const { say, openDialog, openCard, closeCard, toggleEvidence } = useUi.getState()
  const about = (move: Move, act: (subject: Subject) => void) => () => {
    if (!subject) return
    if (isPossible(move)) act(subject)
    else say({ text: refusalWords('not_allowed_now'), tone: 'refused', undoable: false })
  }
  useShortcuts({
    next: () => step(page, 1),
    previous: () => step(page, -1),
    open: openCard,
    back: closeCard,
    goHot: () => goLane('hot'),
    goWarm: () => goLane('warm'),
    goCold: () => goLane('cold'),
    accept: about('accept', decisions.accept),
    reject: about('reject', () => openDialog('reject')),
    snooze: about('snooze', () => openDialog('snooze')),
    touch: about('touch', () => openDialog('touch')),
    undo: decisions.undo,
    evidence: toggleEvidence,
    help: () => openDialog('help'),
  })
}
