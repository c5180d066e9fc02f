import { fetchedAhead } from '../primitives/fetched-ahead.ts'

// Apart from lead-ahead.ts, because the card draws it.
export const { Component: Rest, fetch: fetchRest } = fetchedAhead(() => import('./rest.tsx'))
