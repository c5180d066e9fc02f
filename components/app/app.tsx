import { lazy, Suspense } from 'react'
import { useSession } from '../../lib/queries/session.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Workbench } from './workbench.tsx'

const SignInPage = lazy(() => import('../settings/sign-in-page.tsx'))

const Gate = () => {
  const session = useSession()
  if (session === undefined) return null
  return session ? <Workbench key={session.member.id} session={session} /> : <SignInPage />
}

/** The page beside the page, or in a tab of its own: the same, wider. */
export const App = () => (
  <ErrorBoundary>
    <Suspense fallback={null}>
      <Gate />
    </Suspense>
  </ErrorBoundary>
)
