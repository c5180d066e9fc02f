import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Answer, listSignInMethods, signInDemo, signInWithToken } from '../../lib/actions/account.ts'
import type { MemberId } from '../../lib/contract/ids.ts'
import { readLastServer } from '../../lib/settings/last-server.ts'
import { DemoMembers } from './demo-members.tsx'
import { ServerForm } from './server-form.tsx'
import styles from './sign-in.module.css'
import { connectWords, signInWords } from './sign-in-words.ts'
import { TokenForm } from './token-form.tsx'

type Credentials = { memberId: MemberId } | { token: string }

const useMethods = (server: string | null) =>
  useQuery({
    queryKey: ['sign-in-methods', server],
    queryFn: () => listSignInMethods(server ?? ''),
    enabled: server !== null,
    gcTime: 0,
  })

const useSignIn = (server: string, onSignedIn: () => void) =>
  useMutation({
    mutationFn: (credentials: Credentials): Promise<Answer<null>> =>
      'token' in credentials
        ? signInWithToken(server, credentials.token)
        : signInDemo(server, credentials.memberId),
    onSuccess: (answer) => answer.ok && onSignedIn(),
  })

const Ways = ({ server, onSignedIn }: { server: string; onSignedIn: () => void }) => {
  const methods = useMethods(server).data
  const signIn = useSignIn(server, onSignedIn)
  if (!methods?.ok) return null
  const failed = signIn.data?.ok === false ? signIn.data.error : null
  const members = methods.value.demoMembers
  return (
    <>
      {members.length > 0 ? (
        <DemoMembers
          members={members}
          busy={signIn.isPending}
          onPick={({ id }) => signIn.mutate({ memberId: id })}
        />
      ) : null}
      <TokenForm busy={signIn.isPending} onSubmit={(token) => signIn.mutate({ token })} />
      <p role="alert" className={failed ? styles.error : undefined}>
        {failed ? signInWords(failed) : null}
      </p>
    </>
  )
}

/** Which server, then who: a member of its demonstration, or whoever an access token belongs to. */
export const SignInForm = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const lastServer = useQuery({ queryKey: ['last-server'], queryFn: readLastServer }).data
  const [server, setServer] = useState<string | null>(null)
  const methods = useMethods(server)
  const failed = methods.data?.ok === false ? methods.data.error : null
  const connect = (address: string) => {
    if (address === server) void methods.refetch()
    else setServer(address)
  }
  if (lastServer === undefined) return null
  return (
    <>
      <ServerForm
        initial={lastServer}
        busy={methods.isFetching}
        error={failed && server !== null ? connectWords(server, failed) : null}
        onConnect={connect}
      />
      {server === null ? null : <Ways key={server} server={server} onSignedIn={onSignedIn} />}
    </>
  )
}
