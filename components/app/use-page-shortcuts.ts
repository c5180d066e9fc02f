import type { RefObject } from 'react'
import type { LeadId } from '../../lib/contract/ids.ts'
import type { Move } from '../../lib/domain/decisions/transitions.ts'
import type { Lane } from '../../lib/domain/queue/queue-order.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useShortcuts } from '../keyboard/use-shortcuts.ts'
import { showThen } from '../lead/card-stack.ts'
import { neighbour } from '../queue/lane-sections.ts'
import { refusalWords } from '../words/refusal.ts'
import type { Decisions, Subject } from './decisions-context.ts'

type Page = {
  walk: readonly LeadId[]
  /** The order in which the lead in hand last stood. */
  stood: RefObject<readonly LeadId[]>
  /** The lead that the keys act on. */
  subject: Subject | null
  /** A lead stands in front of the queue. */
  covered: boolean
  /** Whether the lead's state allows it. */
  isPossible: (move: Move) => boolean
  decisions: Decisions
  goLane: (lane: Lane) => void
}

const step = ({ walk, stood }: Pick<Page, 'walk' | 'stood'>, by: 1 | -1): void => {
  const { selectedId, select } = useUi.getState()
  const next = neighbour(walk, stood.current, selectedId, by)
  if (next === undefined) return
  // The card of the one before is being taken down.
  showThen(by === 1 ? next : null, () => select(next, { byKeyboard: true }))
}

/** Whom the keys decide on together; null: on the lead in hand. In the order in which they stand. */
const checkedOf = ({ walk, covered }: Pick<Page, 'walk' | 'covered'>): readonly LeadId[] | null => {
  const { checked } = useChecked.getState()
  const ids = covered || checked.size === 0 ? [] : walk.filter((id) => checked.has(id))
  return ids.length > 0 ? ids : null
}

const inHand = (act: (id: LeadId) => void): void => {
  const { selectedId } = useUi.getState()
  if (selectedId !== null) act(selectedId)
}

/** One step back: from the card to the queue, from a selection to none. */
const back = (covered: boolean): void => {
  if (!covered && useChecked.getState().checked.size > 0) useChecked.getState().clear()
  else useUi.getState().closeCard()
}

/** Keyboard first: everything a rep does all day is one key. */
export const usePageShortcuts = (page: Page): void => {
  const { subject, isPossible, decisions, goLane, covered } = page
  const { say, openDialog, openCard, toggleEvidence } = useUi.getState()
  const about = (move: Move, act: (subject: Subject) => void) => () => {
    if (!subject) return
    if (isPossible(move)) act(subject)
    else say({ text: refusalWords('not_allowed_now'), tone: 'refused', undoable: false })
  }
  /** Of many, whoever it is not possible for is told afterwards. */
  const manyOr = (many: (ids: readonly LeadId[]) => void, one: () => void) => () => {
    const ids = checkedOf(page)
    if (ids) many(ids)
    else one()
  }
  useShortcuts({
    next: () => step(page, 1),
    previous: () => step(page, -1),
    open: openCard,
    back: () => back(covered),
    goHot: () => goLane('hot'),
    goWarm: () => goLane('warm'),
    goCold: () => goLane('cold'),
    accept: manyOr((ids) => decisions.decideMany(ids, { kind: 'accept' }), about('accept', decisions.accept)),
    reject: manyOr(
      (ids) => openDialog('reject', ids),
      about('reject', () => openDialog('reject')),
    ),
    snooze: manyOr(
      (ids) => openDialog('snooze', ids),
      about('snooze', () => openDialog('snooze')),
    ),
    touch: about('touch', () => openDialog('touch')),
    note: about('note', () => openDialog('note')),
    claim: about('claim', decisions.claim),
    undo: decisions.undo,
    check: () => inHand(useChecked.getState().toggle),
    checkRange: () => inHand((id) => useChecked.getState().checkTo(page.walk, id)),
    evidence: toggleEvidence,
    help: () => openDialog('help'),
  })
}
