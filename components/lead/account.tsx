import { lazy, type ReactNode, Suspense, useState } from 'react'
import { i18n } from '#i18n'
import { useAccountReceipt } from '../../lib/queries/account-receipt.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { usePageBeside } from '../page/page-context.ts'
import { Button } from '../primitives/button.tsx'
import { Section } from '../primitives/section.tsx'
import { AccountLines, type AccountViewProps } from './account-lines.tsx'
import { Colleagues } from './colleagues.tsx'

const WholeAccount = lazy(() => import('./whole-account.tsx'))

type LocalProps = AccountViewProps & { children: ReactNode }

const Local = ({ local, detail, model, children }: LocalProps) => (
  <AccountLines figures={local} detail={detail} model={model}>
    {children}
  </AccountLines>
)

/** Beside a page nothing is asked by itself: which pages a rep looks at is not for the server to know. */
const OnDemand = ({ onAsk, ...view }: AccountViewProps & { onAsk: () => void }) => (
  <Local {...view}>
    <p>{i18n.t('account.localOnly')}</p>
    <Button look="quiet" onClick={onAsk}>
      {i18n.t('account.ask')}
    </Button>
  </Local>
)

const Whole = (view: AccountViewProps) => (
  <Suspense
    fallback={
      <Local {...view}>
        <p role="status">{i18n.t('account.asking')}</p>
      </Local>
    }
  >
    <WholeAccount {...view} />
  </Suspense>
)

/** The company as one: its receipt where the model scores accounts, else who else works there. */
export const Account = ({ detail }: { detail: LeadDetail }) => {
  const local = useAccountReceipt(detail, useNow(60_000))
  const isBesidePage = usePageBeside().front !== null
  const [isAsked, setAsked] = useState(false)
  const { model, account } = detail
  if (!local || !model || !account || local.hotFrom === null)
    return <Colleagues people={detail.accountPeople} />
  const view = { id: account.id, local, detail, model }
  return (
    <Section title={i18n.t('account.title')}>
      {isBesidePage && !isAsked ? <OnDemand {...view} onAsk={() => setAsked(true)} /> : <Whole {...view} />}
    </Section>
  )
}
