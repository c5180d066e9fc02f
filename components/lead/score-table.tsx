import { i18n } from '#i18n'
import type { Thousandths } from '../../lib/contract/points.ts'
import type { ScoringModel } from '../../lib/contract/scoring-model.ts'
import { type MemberNames, useMemberNames } from '../../lib/queries/member-names.ts'
import type { ScorePicture } from '../../lib/queries/score-picture.ts'
import { bandWords } from '../words/band.ts'
import { memberWords } from '../words/member.ts'
import { pointsWords } from '../words/points.ts'
import { dayWords } from '../words/when.ts'
import styles from './score-history.module.css'
import { type ScoreRow, scoreRows } from './score-rows.ts'

type TableProps = { picture: ScorePicture; model: ScoringModel }

const whatWords = (row: ScoreRow, members: MemberNames): string => {
  switch (row.kind) {
    case 'was':
      return ''
    case 'now':
      return i18n.t('history.now')
    case 'ahead':
      return i18n.t('history.ifSilent')
    case 'seen':
      return i18n.t('history.seenBy', [
        memberWords(row.seen.memberId, members),
        String(row.seen.modelVersion),
      ])
    case 'model':
      return i18n.t('history.began', [String(row.change.version), row.change.changeNote])
  }
}

const scored = (row: ScoreRow): { total: Thousandths; band: string } | null => {
  if (row.kind === 'model') return null
  return row.kind === 'seen' ? row.seen : row.point
}

/** What the picture shows, for those who would rather read it. */
export const ScoreTable = ({ picture, model }: TableProps) => {
  const members = useMemberNames()
  return (
    <table className={styles.rows} aria-label={i18n.t('history.title')}>
      <thead>
        <tr>
          <th scope="col">{i18n.t('history.when')}</th>
          <th scope="col">{i18n.t('history.score')}</th>
          <th scope="col">{i18n.t('history.band')}</th>
          <th scope="col">{i18n.t('history.what')}</th>
        </tr>
      </thead>
      <tbody>
        {scoreRows(picture).map((row) => {
          const score = scored(row)
          return (
            <tr key={row.key} className={row.kind === 'now' ? styles.today : undefined}>
              <td>{dayWords(row.at, picture.span.now)}</td>
              <td className={styles.points}>{score && pointsWords(score.total)}</td>
              <td>{score && bandWords(score.band, model)}</td>
              <td>{whatWords(row, members)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
