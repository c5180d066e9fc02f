import { i18n } from '#i18n'
import type { DecideAnswer, DecideInput } from '../../lib/actions/decide.ts'
import type { DecisionId, LeadId } from '../../lib/contract/ids.ts'
import { useNews } from '../../lib/ui-state/use-news.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { successor } from '../queue/lane-sections.ts'
import { channelWords } from '../words/channel.ts'
import { refusalWords } from '../words/refusal.ts'
import { whenWords } from '../words/when.ts'
import type { Decisions, Subject } from './decisions-context.ts'
import type { LastMade } from './use-last-made.ts'

type Made = {
  id: DecisionId
  subject: Subject
  /** About the page beside: taken back, it brings no lead to the front. */
  ofPage: boolean
}

const isOfPage = (kind: string): boolean => kind === 'link' || kind === 'add'

/** The queue as it is at the moment of the decision. */
export type Queue = {
  walk: readonly LeadId[]
  last: LastMade | null
}

const refuse = (code: string): void =>
  useUi.getState().say({ text: refusalWords(code), tone: 'refused', undoable: false })

const storageFailed = (): void =>
  useUi.getState().say({ text: i18n.t('decision.notSaved'), tone: 'refused', undoable: false })

/** Moves on before the disk has answered, so that the next lead is there with the key press. */
const moveOn = (walk: readonly LeadId[], { id }: Subject): (() => void) => {
  const { leave, settle, select, cardOpen } = useUi.getState()
  if (!walk.includes(id)) return () => undefined
  leave([id], successor(walk, id))
  return () => {
    settle([id])
    select(id, { open: cardOpen })
  }
}

/** What leaves the lead where it is. */
const staying: ReadonlySet<DecideInput['kind']> = new Set(['claim', 'touch', 'dispute', 'note', 'link'])

type Decide = (input: DecideInput) => Promise<DecideAnswer>

/** The decisions of one page, made one after the other in the order of the keys. `decide` puts each on disk. */
export const makeDecisions = (queue: { current: Queue }, decide: Decide): Decisions => {
  const made: Made[] = []
  let running: Promise<unknown> = Promise.resolve()

  const attempt = async (subject: Subject, input: DecideInput, moveBack: () => void): Promise<void> => {
    try {
      const answer = await decide(input)
      if (answer.ok) made.push({ id: answer.id, subject, ofPage: isOfPage(input.kind) })
      else {
        moveBack()
        refuse(answer.code)
      }
    } catch {
      moveBack()
      storageFailed()
    }
  }

  const act = (subject: Subject, input: DecideInput, text: string): void => {
    const moveBack = staying.has(input.kind) ? () => undefined : moveOn(queue.current.walk, subject)
    useUi.getState().say({ text, tone: 'done', undoable: true })
    running = running.then(() => attempt(subject, input, moveBack))
  }

  const forget = (id: DecisionId): void => {
    const place = made.findIndex((one) => one.id === id)
    if (place >= 0) made.splice(place, 1)
  }

  const takeBack = async ({ id, subject, ofPage }: Made): Promise<void> => {
    forget(id)
    const answer = await decide({ kind: 'undo', leadId: subject.id, undoes: id })
    if (!answer.ok) return refuse(answer.code)
    const { settle, select, say } = useUi.getState()
    settle([subject.id])
    useNews.getState().expect([subject.id])
    if (!ofPage) select(subject.id, { byKeyboard: true })
    say({ text: i18n.t('decision.undone', [subject.name]), tone: 'done', undoable: made.length > 0 })
  }

  const undoLast = async (): Promise<void> => {
    const { last } = queue.current
    const ofBefore = last && {
      id: last.id,
      subject: { id: last.leadId, name: last.leadName },
      ofPage: isOfPage(last.kind),
    }
    const target = made.at(-1) ?? ofBefore
    if (target) await takeBack(target)
    else refuse('nothing_to_undo')
  }

  /** After what is under way, so that an undo right behind a decision meets that one and none before it. */
  const next = (act: () => Promise<void>): void => {
    running = running.then(act).catch(storageFailed)
  }

  return {
    claim: (subject) =>
      act(subject, { kind: 'claim', leadId: subject.id }, i18n.t('decision.claimed', [subject.name])),
    accept: (subject) =>
      act(subject, { kind: 'accept', leadId: subject.id }, i18n.t('decision.accepted', [subject.name])),
    reject: (subject, rejection) =>
      act(
        subject,
        { kind: 'reject', leadId: subject.id, ...rejection },
        i18n.t('decision.rejected', [subject.name]),
      ),
    snooze: (subject, until) =>
      act(
        subject,
        { kind: 'snooze', leadId: subject.id, until, cause: null },
        i18n.t('decision.snoozed', [subject.name, whenWords(until, Date.now() as typeof until)]),
      ),
    touch: (subject, channel, note) =>
      act(
        subject,
        { kind: 'touch', leadId: subject.id, channel, result: null, note },
        i18n.t('decision.touched', [subject.name, channelWords(channel)]),
      ),
    dispute: (subject, dispute) =>
      act(subject, { kind: 'dispute', leadId: subject.id, ...dispute }, i18n.t('decision.disputed')),
    link: (subject, record) =>
      act(subject, { kind: 'link', leadId: subject.id, record }, i18n.t('decision.linked', [subject.name])),
    note: (subject, text) =>
      act(
        subject,
        { kind: 'note', leadId: subject.id, note: text },
        i18n.t('decision.noted', [subject.name]),
      ),
    undo: () => next(undoLast),
    remember: (subject, id, text) => {
      made.push({ id, subject, ofPage: true })
      useUi.getState().say({ text, tone: 'done', undoable: true })
    },
    failed: storageFailed,
    takeBack: (subject, undoes) => next(() => takeBack({ id: undoes, subject, ofPage: false })),
  }
}
