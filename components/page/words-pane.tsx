import { i18n } from '#i18n'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { FindLead } from './find-lead.tsx'
import { PageFrame } from './page-frame.tsx'
import { PageHead } from './page-head.tsx'
import { PageTitle } from './page-title.tsx'
import type { OpenLookUp } from './use-look-up.ts'

/** What was looked up is no record: a search for it, ready to be changed. */
export const WordsPane = ({ lookUp: { text, address, close } }: { lookUp: OpenLookUp }) => {
  const select = useUi((ui) => ui.select)
  const back = { words: i18n.t('lookUp.back'), go: close }
  return (
    <PageFrame head={<PageHead words={i18n.t('lookUp.title')} back={back} />}>
      <PageTitle title={text}>{i18n.t('lookUp.hint')}</PageTitle>
      <FindLead
        label={i18n.t('queue.search')}
        initial={address === null ? text : ''}
        onPick={({ id }) => select(id, { open: true })}
      />
    </PageFrame>
  )
}
