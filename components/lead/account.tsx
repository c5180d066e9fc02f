import { lazy, Suspense } from 'react'
import { i18n } from '#i18n'
import { useAccountReceipt } from '../../lib/queries/account-receipt.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { useNow } from '../../lib/queries/now.ts'
import { Section } from '../primitives/section.tsx'
import { AccountLines, type AccountViewProps } from './account-lines.tsx'
import { Colleagues } from './colleagues.tsx'

const WholeAccount = lazy(() => import('./whole-account.tsx'))

const Local = ({ local, detail, model }: AccountViewProps) => (
  <AccountLines figures={local} detail={detail} model={model}>
    <p role="status">{i18n.t('account.asking')}</p>
  </AccountLines>
)

/** The company as one: its receipt where the model scores accounts, else who else works there. */
export const Account = ({ detail }: { detail: LeadDetail }) => {
  const local = useAccountReceipt(detail, useNow(60_000))
  const { model, account } = detail
  if (!local || !model || !account || local.hotFrom === null)
    return <Colleagues people={detail.accountPeople} />
  const view = { id: account.id, local, detail, model }
  return (
    <Section title={i18n.t('account.title')}>
      <Suspense fallback={<Local {...view} />}>
        <WholeAccount {...view} />
      </Suspense>
    </Section>
  )
}
