import type { Transport } from '../api/request.ts'
import { postDemoSignIn } from '../api/sign-in-calls.ts'
import type { SignInMethod } from '../settings/sign-in-method.ts'

/** Each way of signing in ends with a token; what comes after is the same for all. */
type ObtainToken<Method> = (transport: Transport, method: Method) => Promise<string>

const obtain: { [Kind in SignInMethod['method']]: ObtainToken<Extract<SignInMethod, { method: Kind }>> } = {
  demo: async (transport, { memberId }) => (await postDemoSignIn(transport, memberId)).data.token,
  token: async (_transport, { token }) => token.trim(),
}

/** Rejects with the AppError of the call that failed. */
export const obtainToken: ObtainToken<SignInMethod> = (transport, method) =>
  method.method === 'demo' ? obtain.demo(transport, method) : obtain.token(transport, method)
