import { i18n } from '#i18n'
import type { DecideAnswer, DecideInput, MoveInput } from '../../lib/actions/decide.ts'
import type { UndoAnswer } from '../../lib/actions/undo-last.ts'
import type { DecisionId, LeadId, MemberId } from '../../lib/contract/ids.ts'
import type { Millis } from '../../lib/contract/time.ts'
import type { Holder } from '../../lib/queries/member-names.ts'
import { forgetDraft } from '../../lib/ui-state/drafts.ts'
import { useChecked } from '../../lib/ui-state/use-checked.ts'
import { useNews } from '../../lib/ui-state/use-news.ts'
import { useNoteDrafts } from '../../lib/ui-state/use-note-drafts.ts'
import { type Notice, useUi } from '../../lib/ui-state/use-ui.ts'
import { successor } from '../queue/lane-sections.ts'
import { bulkUndoneWords, bulkWords } from '../words/bulk.ts'
import { madeWords } from '../words/made.ts'
import { refusalWords } from '../words/refusal.ts'
import type { BulkMove, Decisions, Subject } from './decisions-context.ts'
import type { Offer } from './recall-last.ts'

/** The queue as it is at the moment of the decision, and who is in hand after one on the lead in hand. */
export type Queue = { walk: readonly LeadId[]; next: LeadId | null }

/** What puts decisions on disk, and takes them from there again. */
export type Disk = {
  decideMany: (inputs: readonly DecideInput[]) => Promise<DecideAnswer[]>
  undoLast: (offered: DecisionId | null) => Promise<UndoAnswer>
  readOffer: (now: Millis) => Promise<Offer | null>
  holderOf: (member: MemberId) => Promise<Holder>
}

/** Has the next lead seen before the rest of a decision is done; null: there is none, or it is not its turn. */
export type Show = (next: LeadId | null, decide: () => void) => void

type Move = Exclude<MoveInput, { kind: 'undo' }>
type Refused = Extract<DecideAnswer, { ok: false }>

const say = (notice: Notice): Notice => {
  useUi.getState().say(notice)
  return notice
}
const done = (text: string): Notice => say({ text, tone: 'done', undoable: true })
const refuse = (text: string, offered?: DecisionId): Notice =>
  say({ text, tone: 'refused', undoable: offered !== undefined, offered })

const storageFailed = (): Notice => refuse(i18n.t('decision.notSaved'))

/** What leaves the lead where it is. */
const staying: ReadonlySet<MoveInput['kind']> = new Set(['claim', 'touch', 'dispute', 'note', 'link'])

/** About the page beside: taken back, it brings no lead to the front. */
const ofPage: ReadonlySet<string> = new Set(['link', 'add'])

type MoveBack = (refused: readonly LeadId[]) => void

const stayPut: MoveBack = () => undefined

/** Moves on before the disk has answered, so that the next lead is there with the key press. Answers the way back. */
const moveOn = (walk: readonly LeadId[], ids: readonly LeadId[]): MoveBack => {
  const { leave, settle, select, cardOpen, selectedId } = useUi.getState()
  const going = new Set(ids)
  const leaving =
    ids.length === 1 ? ids.filter((id) => walk.includes(id)) : walk.filter((id) => going.has(id))
  // Whoever leaves beside the lead in hand takes it away neither by going nor by coming back.
  const inHand = selectedId !== null && going.has(selectedId) ? selectedId : null
  if (leaving.length === 0) return stayPut
  leave(leaving, inHand === null ? null : successor(walk, inHand, going))
  return (refused) => {
    settle(refused)
    if (inHand !== null && refused.includes(inHand)) select(inHand, { open: cardOpen })
  }
}

/** What brings back what was there before: the lead, or what was written about it. */
const wayBack = (walk: readonly LeadId[], { id }: Subject, move: Move): MoveBack => {
  if (move.kind === 'note') return () => useNoteDrafts.getState().write(id, move.note)
  return staying.has(move.kind) ? stayPut : moveOn(walk, [id])
}

const broughtBack = (ids: readonly LeadId[], kind: string): void => {
  const { settle, select } = useUi.getState()
  settle(ids)
  useNews.getState().expect(ids)
  const [first] = ids
  if (first !== undefined && !ofPage.has(kind)) select(first, { byKeyboard: true })
}

/** The decisions of one page, made one after the other in the order of the keys. */
export const makeDecisions = (queue: { current: Queue }, disk: Disk, show: Show): Decisions => {
  let running: Promise<unknown> = Promise.resolve()

  /** After what is under way, so that an undo right behind a decision meets that one and none before it. */
  const next = (act: () => Promise<unknown>): void => {
    running = running.then(act).catch(storageFailed)
  }

  /** Puts them on disk; `made` is the first that was. If the disk fails, none of them was made. */
  const store = async (
    inputs: readonly DecideInput[],
    moveBack: MoveBack,
  ): Promise<{ made: DecisionId | undefined; refused: { leadId: LeadId; refused: Refused }[] }> => {
    const ids = inputs.map(({ leadId }) => leadId)
    try {
      const answers = await disk.decideMany(inputs)
      const refused = answers.flatMap((answer, index) => {
        const leadId = ids[index]
        return answer.ok || leadId === undefined ? [] : [{ leadId, refused: answer }]
      })
      if (refused.length > 0) moveBack(refused.map(({ leadId }) => leadId))
      return { made: answers.find((answer) => answer.ok)?.id, refused }
    } catch (thrown) {
      moveBack(ids)
      throw thrown
    }
  }

  const refuseOne = async ({ code, details }: Refused): Promise<unknown> =>
    refuse(refusalWords(code, details ? await disk.holderOf(details.ownerId) : null))

  const make = (subject: Subject, move: Move): void => {
    const moveBack = wayBack(queue.current.walk, subject, move)
    const notice = done(madeWords(move, subject.name, Date.now() as Millis))
    next(async () => {
      const { made, refused } = await store([{ ...move, leadId: subject.id }], moveBack)
      if (refused[0]) return refuseOne(refused[0].refused)
      forgetDraft(move.kind, [subject.id])
      if (made) useUi.getState().offer(notice, made)
    })
  }

  const act = (subject: Subject, move: Move): void => {
    const goesOn = !staying.has(move.kind) && subject.id === useUi.getState().selectedId
    show(goesOn ? queue.current.next : null, () => make(subject, move))
  }

  const decideMany = (ids: readonly LeadId[], move: BulkMove): void => {
    const moveBack = moveOn(queue.current.walk, ids)
    useChecked.getState().clear()
    const notice = done(bulkWords(move.kind, ids.length, []))
    next(async () => {
      const { made, refused } = await store(
        ids.map((leadId) => ({ ...move, leadId })),
        moveBack,
      )
      if (made) forgetDraft(move.kind, ids)
      if (made && refused.length === 0) return useUi.getState().offer(notice, made)
      const codes = refused.map((one) => one.refused.code)
      useChecked.getState().check(refused.map(({ leadId }) => leadId))
      refuse(bulkWords(move.kind, ids.length - codes.length, codes), made)
    })
  }

  /** What was to be taken back no longer can be: said before anything else is, which is offered by name. */
  const offerAnother = async (): Promise<unknown> => {
    const offer = await disk.readOffer(Date.now() as Millis)
    return offer
      ? refuse(i18n.t('decision.undoOther', [offer.text]), offer.offered)
      : refuse(refusalWords('nothing_to_undo'))
  }

  const undo = async (): Promise<unknown> => {
    const { undone, kept } = await disk.undoLast(useUi.getState().notice?.offered ?? null)
    const [first] = undone
    if (!first) return offerAnother()
    broughtBack(
      undone.map(({ leadId }) => leadId),
      first.kind,
    )
    const isOne = undone.length + kept === 1
    return done(isOne ? i18n.t('decision.undone', [first.name]) : bulkUndoneWords(undone.length, kept))
  }

  const takeBack = async (subject: Subject, undoes: DecisionId): Promise<unknown> => {
    const { refused } = await store([{ kind: 'undo', leadId: subject.id, undoes }], stayPut)
    if (refused[0]) return refuseOne(refused[0].refused)
    broughtBack([subject.id], 'one')
    return done(i18n.t('decision.undone', [subject.name]))
  }

  return {
    claim: (subject) => act(subject, { kind: 'claim' }),
    accept: (subject) => act(subject, { kind: 'accept' }),
    reject: (subject, rejection) => act(subject, { kind: 'reject', ...rejection }),
    snooze: (subject, snooze) => act(subject, { kind: 'snooze', ...snooze }),
    touch: (subject, touch) => act(subject, { kind: 'touch', ...touch }),
    note: (subject, note) => act(subject, { kind: 'note', note }),
    dispute: (subject, dispute) => act(subject, { kind: 'dispute', ...dispute }),
    link: (subject, record) => act(subject, { kind: 'link', record }),
    decideMany,
    remember: done,
    failed: storageFailed,
    undo: () => next(undo),
    takeBack: (subject, undoes) => next(() => takeBack(subject, undoes)),
  }
}
