import { lazy, Suspense, useEffect, useState } from 'react'

const ByHand = lazy(() => import('./by-hand.tsx'))

/** Tooltips and held fingers, once the page has been drawn: nobody points at anything before. */
export const Hints = () => {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const idle = setTimeout(setDrawn, 500, true)
    return () => clearTimeout(idle)
  }, [])
  return <Suspense fallback={null}>{drawn ? <ByHand /> : null}</Suspense>
}
