import { i18n } from '#i18n'
import { useAllowedSites } from '../../lib/beside/site-access.ts'
import { siteOf } from '../../lib/beside/site-of.ts'
import { pageRecord } from '../../lib/sites/page-record.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { Button, buttonClass } from '../primitives/button.tsx'
import { Dialog, DialogFoot } from '../primitives/dialog.tsx'
import { rungWords } from '../words/rung.ts'
import { subjectWords } from '../words/subject.ts'
import type { PageState } from './page-state.ts'
import styles from './read-here.module.css'

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

/** All that was read of the page beside, word for word, and that it went nowhere. */
export const ReadHere = ({ state }: { state: PageState }) => {
  const openDialog = useUi((ui) => ui.openDialog)
  const close = () => openDialog(null)
  return (
    <Dialog title={i18n.t('pageRead.title')} onClose={close}>
      {'address' in state ? <Seen state={state} /> : <p>{i18n.t('pageRead.nothing')}</p>}
      <p className={styles.promise}>{i18n.t('pageRead.promise')}</p>
      <DialogFoot>
        <a className={buttonClass('quiet')} href="/options.html#sites" target="_blank" rel="noopener">
          {i18n.t('pageRead.sites')}
        </a>
        <Button onClick={close}>{i18n.t('pageRead.close')}</Button>
      </DialogFoot>
    </Dialog>
  )
}
