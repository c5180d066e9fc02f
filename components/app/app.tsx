import { type ComponentType, Fragment, lazy, type ReactNode, Suspense } from 'react'
import { useSession } from '../../lib/queries/session.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Workbench } from './workbench.tsx'

const SignInPage = lazy(() => import('../settings/sign-in-page.tsx'))

/** What stands around the workbench; tells it of what is beside the page. */
export type Surroundings = ComponentType<{ children: ReactNode }>

const Gate = ({ beside: Beside }: { beside: Surroundings }) => {
  const session = useSession()
  if (session === undefined) return null
  if (session === null) return <SignInPage />
  return (
    <Beside key={session.member.id}>
      <Workbench session={session} />
    </Beside>
  )
}

/** The page beside the page, or in a tab of its own: the same, wider. */
export const App = ({ beside = Fragment }: { beside?: Surroundings }) => (
  <ErrorBoundary>
    <Suspense fallback={null}>
      <Gate beside={beside} />
    </Suspense>
  </ErrorBoundary>
)
