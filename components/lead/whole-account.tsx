import { useQuery } from '@tanstack/react-query'
import { i18n } from '#i18n'
import { askAccountReceipt } from '../../lib/actions/ask-account.ts'
import type { AccountId } from '../../lib/contract/ids.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { Button } from '../primitives/button.tsx'
import { ServerAnswers } from '../settings/server-answers.tsx'
import { errorWords } from '../words/error.ts'
import { type AccountFigures, AccountLines, type AccountViewProps } from './account-lines.tsx'

const FIVE_MINUTES = 5 * 60_000

/** Changes with all that this copy knows of the account, so that the server is asked again when there is news. */
const stampOf = ({ model, account, accountLeads }: LeadDetail): string =>
  [
    model?.version,
    account?.signals?.length,
    accountLeads.length,
    accountLeads.reduce((signals, lead) => signals + lead.signals.length, 0),
  ].join(' ')

const useWholeAccount = (id: AccountId, detail: LeadDetail) =>
  useQuery({
    queryKey: ['account-receipt', id, stampOf(detail)],
    queryFn: () => askAccountReceipt(id),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    refetchInterval: FIVE_MINUTES,
    refetchOnReconnect: true,
    // Whoever signs in next finds nothing of what was answered before.
    gcTime: 0,
  })

type NoteProps = ReturnType<typeof useWholeAccount>

const Note = ({ data, isFetching, refetch }: NoteProps) => {
  if (data?.ok) return <p role="status">{i18n.t('account.whole')}</p>
  if (!data || isFetching) return <p role="status">{i18n.t('account.asking')}</p>
  return (
    <>
      <p role="status">{i18n.t('account.notAsked', [errorWords(data.error)])}</p>
      <Button look="quiet" onClick={() => void refetch()}>
        {i18n.t('account.askAgain')}
      </Button>
    </>
  )
}

const Answered = ({ id, local, detail, model }: AccountViewProps) => {
  const answer = useWholeAccount(id, detail)
  const figures: AccountFigures = answer.data?.ok ? answer.data.value : local
  return (
    <AccountLines figures={figures} detail={detail} model={model}>
      <Note {...answer} />
    </AccountLines>
  )
}

/** The account by everybody who works for it, as the server knows them; by whom this copy holds until the answer is here, or without it. */
const WholeAccount = (props: AccountViewProps) => (
  <ServerAnswers>
    <Answered {...props} />
  </ServerAnswers>
)

export default WholeAccount
