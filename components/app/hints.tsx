import { lazy, Suspense, useEffect, useState } from 'react'

const Tooltip = lazy(() => import('../keyboard/tooltip.tsx'))

/** Tooltips, once the page has been drawn: nobody points at anything before. */
export const Hints = () => {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const idle = setTimeout(setDrawn, 500, true)
    return () => clearTimeout(idle)
  }, [])
  return <Suspense fallback={null}>{drawn ? <Tooltip /> : null}</Suspense>
}
