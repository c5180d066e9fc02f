import { useEffect } from 'react'
import { i18n } from '#i18n'
import { useQueueRows } from '../../lib/queries/queue-rows.ts'
import { announce } from '../../lib/ui-state/use-said.ts'
import { placeWords } from '../words/place.ts'
import { matchWords } from './match-words.ts'
import type { PageState } from './page-state.ts'

const NOBODY: never[] = []

const useWords = (state: PageState): string | null => {
  const match = state.kind === 'record' ? state.match : null
  const leadId = match?.kind === 'lead' ? match.leadId : null
  const rows = useQueueRows(leadId === null ? NOBODY : [leadId])
  if (!match) return null
  if (match.kind !== 'lead') return matchWords(match)
  const row = rows?.get(match.leadId)
  return row ? `${row.name}, ${placeWords(row.place)}` : null
}

/** Says aloud what another page was found to be: for those who do not see it come up beside where they are. */
export const useSayPage = (state: PageState): void => {
  const words = useWords(state)
  const address = 'address' in state ? state.address : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next page is said even if it is the same again
  useEffect(() => {
    if (words !== null) announce(`${i18n.t('page.here')} ${words}`)
  }, [words, address])
}
