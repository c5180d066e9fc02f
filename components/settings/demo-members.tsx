import { i18n } from '#i18n'
import type { Member } from '../../lib/contract/member.ts'
import { humanise } from '../words/humanise.ts'
import styles from './sign-in.module.css'

type DemoMembersProps = { members: readonly Member[]; busy: boolean; onPick: (member: Member) => void }

const roleWords = ({ role, team }: Member): string => {
  const name = { rep: i18n.t('role.rep'), manager: i18n.t('role.manager'), admin: i18n.t('role.admin') }[role]
  return team === null ? name : `${name} · ${humanise(team)}`
}

export const DemoMembers = ({ members, busy, onPick }: DemoMembersProps) => (
  <div className={styles.part}>
    <h2 className={styles.subtitle}>{i18n.t('signIn.choose')}</h2>
    <p className={styles.hint}>{i18n.t('signIn.demoHint')}</p>
    <ul className={styles.members} aria-label={i18n.t('signIn.choose')}>
      {members.map((member) => (
        <li key={member.id}>
          <button type="button" className={styles.member} disabled={busy} onClick={() => onPick(member)}>
            {member.name}
            <span className={styles.role}>{roleWords(member)}</span>
          </button>
        </li>
      ))}
    </ul>
  </div>
)
