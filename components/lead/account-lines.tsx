import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import type { AccountId } from '../../lib/contract/ids.ts'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import type { AccountLine, SeenAccountReceipt } from '../../lib/domain/scoring/account-receipt.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { BandWords } from '../primitives/band-words.tsx'
import { ScoreBadge } from '../receipt/score-badge.tsx'
import { accountVerdict } from '../words/account-verdict.ts'
import { bandWords } from '../words/band.ts'
import { humanise } from '../words/humanise.ts'
import { pointsWords, signedWords } from '../words/points.ts'
import { agoWords } from '../words/when.ts'
import styles from './account-lines.module.css'

/** What both ways of scoring an account come to: by this copy, or by the server. */
export type AccountFigures = Pick<
  SeenAccountReceipt,
  'lines' | 'others' | 'engagement' | 'hotFrom' | 'isHot' | 'hotAlthoughNobodyIs'
>

export type AccountViewProps = {
  id: AccountId
  /** By the people in this copy. */
  local: AccountFigures
  detail: LeadDetail
  model: ScoringModel
}

/** More people of one account than a rep reads. */
const SHOWN = 50

type LineProps = { line: AccountLine; detail: LeadDetail; model: ScoringModel }

/** What was last seen of the account as a whole, which nobody's own timeline tells. */
const Itself = ({ detail: { account } }: { detail: LeadDetail }) => {
  const now = useNow(60_000)
  const last = account?.signals?.filter(({ at }) => at <= now).sort((a, b) => b.at - a.at)[0]
  return (
    <span className={styles.who}>
      {i18n.t('account.itself')}{' '}
      {last ? (
        <span className={styles.title}>
          {humanise(last.type)} · {agoWords(last.at, now)}
        </span>
      ) : null}
    </span>
  )
}

/** Who it is: the lead in hand, somebody else to turn to, or nobody in particular. */
const Who = ({ line, detail }: Omit<LineProps, 'model'>) => {
  const select = useUi((ui) => ui.select)
  const person = detail.accountLeads.find(({ id }) => id === line.leadId)
  if (line.leadId === null) return <Itself detail={detail} />
  if (!person) return <span className={styles.who}>{line.label}</span>
  if (person.id === detail.lead.id)
    return (
      <span className={styles.who} aria-current="true">
        {line.label} <span className={styles.title}>{i18n.t('account.thisLead')}</span>
      </span>
    )
  return (
    <button type="button" className={styles.person} onClick={() => select(person.id, { open: true })}>
      {line.label} <span className={styles.title}>{person.title}</span>
    </button>
  )
}

const Line = ({ line, detail, model }: LineProps) => (
  <li className={styles.line}>
    <Who line={line} detail={detail} />
    {line.band === null ? null : <BandWords heat={line.lane}>{bandWords(line.band, model)}</BandWords>}
    <span className={styles.points}>{signedWords(line.points)}</span>
  </li>
)

const Others = ({ people, points }: NonNullable<AccountFigures['others']>) => (
  <li className={styles.line}>
    <span className={styles.who}>{i18n.t('account.others', people)}</span>
    <span className={styles.points}>{signedWords(points)}</span>
  </li>
)

type AccountLinesProps = {
  figures: AccountFigures
  detail: LeadDetail
  model: ScoringModel
  /** Of whom the figures are, and what is under way. */
  children: ReactNode
}

/** The account's receipt: who and what makes it, each with points, against the model's threshold for accounts. */
export const AccountLines = ({ figures, detail, model, children }: AccountLinesProps) => {
  const { lines, others, engagement, hotFrom, isHot } = figures
  const more = lines.length - SHOWN
  return (
    <>
      <p className={styles.head}>
        <ScoreBadge heat={isHot ? 'hot' : null}>{accountVerdict(figures)}</ScoreBadge>
        {hotFrom === null ? null : (
          <span>{i18n.t('account.engagement', [pointsWords(engagement), pointsWords(hotFrom)])}</span>
        )}
      </p>
      <ul aria-label={i18n.t('account.lines')}>
        {lines.slice(0, SHOWN).map((line) => (
          <Line key={line.key} line={line} detail={detail} model={model} />
        ))}
        {more > 0 ? <li className={styles.more}>{i18n.t('account.more', more)}</li> : null}
        {others ? <Others {...others} /> : null}
      </ul>
      <div className={styles.note}>{children}</div>
    </>
  )
}
