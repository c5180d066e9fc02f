import { z } from 'zod'
import { memberIdSchema, workspaceIdSchema } from './ids.ts'
import { instantSchema } from './time.ts'

/** A rep sees own and pool leads, a manager the team's, an admin the workspace. */
export const roleSchema = z.enum(['rep', 'manager', 'admin'])
export type Role = z.infer<typeof roleSchema>

const memberShape = {
  id: memberIdSchema,
  name: z.string().min(1).max(200),
  email: z.email().max(254),
  role: roleSchema,
  team: z.string().min(1).max(100).nullable(),
}

export const memberInputSchema = z
  .strictObject({ ...memberShape, team: memberShape.team.default(null) })
  .meta({ id: 'MemberInput' })
export type MemberInput = z.infer<typeof memberInputSchema>

export const memberSchema = z.object(memberShape).meta({ id: 'Member' })
export type Member = z.infer<typeof memberSchema>

/** `GET /v1/me`: who the token belongs to. */
export const meSchema = z
  .object({
    member: memberSchema,
    workspace: z.object({ id: workspaceIdSchema, name: z.string() }),
    serverTime: instantSchema,
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof meSchema>

/** `GET /v1/auth/methods`: how one can sign in here. `demo` lists members to choose from. */
export const authMethodsSchema = z
  .object({ methods: z.array(z.string()), demoMembers: z.array(memberSchema) })
  .meta({ id: 'AuthMethods' })
export type AuthMethods = z.infer<typeof authMethodsSchema>

/** `POST /v1/auth/demo`: sign in as a demo member. */
export const demoSignInSchema = z.strictObject({ memberId: memberIdSchema }).meta({ id: 'DemoSignIn' })
export type DemoSignIn = z.infer<typeof demoSignInSchema>

/** A bearer token and when it ends. */
export const tokenSchema = z.object({ token: z.string(), expiresAt: instantSchema }).meta({ id: 'Token' })
export type Token = z.infer<typeof tokenSchema>
