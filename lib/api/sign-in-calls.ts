import type { AuthMethods, Me, MemberId, Token } from '../contract/index.ts'
import { type Answered, request, type Transport } from './request.ts'

export const getAuthMethods = (transport: Transport): Promise<Answered<AuthMethods>> =>
  request(transport, 'authMethods', 'GET', '/v1/auth/methods')

export const postDemoSignIn = (transport: Transport, memberId: MemberId): Promise<Answered<Token>> =>
  request(transport, 'token', 'POST', '/v1/auth/demo', { memberId })

/** Who the token belongs to. */
export const getMe = (transport: Transport): Promise<Answered<Me>> =>
  request(transport, 'me', 'GET', '/v1/me')
