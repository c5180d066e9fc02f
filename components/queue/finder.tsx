import { useLayoutEffect } from 'react'
import { useFoundLeads } from '../../lib/queries/found-leads.ts'
import { isLooking, useLook } from '../../lib/ui-state/use-look.ts'
import { takeAwaited } from './take-first.ts'
import { useFound } from './use-found.ts'

/** Finds what the rep looks for and says so; draws nothing. A part of its own, because a page that shows the queue needs none of it. */
const Finder = () => {
  const { search, filter } = useLook()
  const looking = useLook(isLooking)
  const found = useFoundLeads({ search, filter })
  // A layout effect: what is found is drawn within the same frame.
  useLayoutEffect(() => {
    useFound.setState({ found: looking ? found : undefined })
    takeAwaited()
  }, [looking, found])
  useLayoutEffect(() => () => useFound.setState({ found: undefined }), [])
  return null
}

export default Finder
