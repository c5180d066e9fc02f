import { i18n } from '#i18n'
import { useAllowedSites } from '../../lib/beside/site-access.ts'
import { siteOf } from '../../lib/beside/site-of.ts'
import { useQueueRows } from '../../lib/queries/queue-rows.ts'
import { pageRecord } from '../../lib/sites/page-record.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { useDecisions } from '../app/decisions-context.ts'
import { Button } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { rungWords } from '../words/rung.ts'
import { subjectWords } from '../words/subject.ts'
import type { PageState, RecordMatch } from './page-state.ts'
import styles from './read-here.module.css'
import type { Choice } from './use-choice.ts'

const Fact = ({ name, children }: { name: string; children: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

const useWhySeen = (address: string): string => {
  const allowed = useAllowedSites()
  const site = siteOf(address)
  return site && allowed?.has(site.id)
    ? i18n.t('pageRead.becauseAllowed', [site.name])
    : i18n.t('pageRead.becauseClicked')
}

/** Which rule knows the address, e.g. "LinkedIn: a person". */
const ruleWords = (address: string): string => {
  const record = pageRecord(address)
  if (!record) return i18n.t('pageRead.noRule')
  return i18n.t('pageRead.ruleOf', [siteOf(address)?.name ?? address, subjectWords(record.subject)])
}

const Seen = ({ state }: { state: Extract<PageState, { address: string }> }) => {
  const match = state.kind === 'record' ? state.match : null
  const rung = match && 'rung' in match ? match.rung : null
  return (
    <dl className={styles.facts}>
      <Fact name={i18n.t('pageRead.address')}>{state.address}</Fact>
      <Fact name={i18n.t('pageRead.why')}>{useWhySeen(state.address)}</Fact>
      <Fact name={i18n.t('pageRead.rule')}>{ruleWords(state.address)}</Fact>
      {match ? <Fact name={i18n.t('pageRead.key')}>{match.key}</Fact> : null}
      {match ? (
        <Fact name={i18n.t('pageRead.found')}>{rung ? rungWords(rung) : i18n.t('pageRead.nobody')}</Fact>
      ) : null}
    </dl>
  )
}

type ReadHereProps = { state: PageState; choose: Choice['choose'] }

/** The way out where the match is not right. */
const Mend = ({
  match,
  choose,
}: {
  match: Extract<RecordMatch, { kind: 'lead' }>
  choose: Choice['choose']
}) => {
  const { takeBack } = useDecisions()
  const openDialog = useUi((ui) => ui.openDialog)
  const row = useQueueRows([match.leadId])?.get(match.leadId)
  const { linkId } = match
  const then = (act: () => void) => () => {
    openDialog(null)
    act()
  }
  return (
    <>
      {linkId && row ? (
        <Button onClick={then(() => takeBack(row, linkId))}>{i18n.t('pageRead.unlink')}</Button>
      ) : null}
      <Button onClick={then(() => choose('somebodyElse'))}>{i18n.t('pageRead.else')}</Button>
    </>
  )
}

/** All that was read of the page beside, word for word, and that it went nowhere. */
export const ReadHere = ({ state, choose }: ReadHereProps) => {
  const openDialog = useUi((ui) => ui.openDialog)
  const close = () => openDialog(null)
  const match = state.kind === 'record' ? state.match : null
  return (
    <Dialog title={i18n.t('pageRead.title')} onClose={close}>
      {'address' in state ? <Seen state={state} /> : <p>{i18n.t('pageRead.nothing')}</p>}
      <p className={styles.promise}>{i18n.t('pageRead.promise')}</p>
      <DialogFoot>
        <a className={styles.sites} href="/options.html#sites" target="_blank" rel="noopener">
          {i18n.t('pageRead.sites')}
        </a>
        {match?.kind === 'lead' ? <Mend match={match} choose={choose} /> : null}
        <Button onClick={close}>{i18n.t('pageRead.close')}</Button>
      </DialogFoot>
    </Dialog>
  )
}
