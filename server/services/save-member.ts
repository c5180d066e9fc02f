import { and, eq, inArray, or } from 'drizzle-orm'
import type { MemberId, MemberInput, RowResult } from '../../lib/contract/index.ts'
import { members } from '../db/schema.ts'
import type { Writing } from '../db/transaction.ts'

type Stored = typeof members.$inferSelect

const isSame = (before: Stored, input: MemberInput): boolean =>
  before.removedAt === null &&
  before.name === input.name &&
  before.email === input.email &&
  before.role === input.role &&
  before.team === input.team

/** Managers of the teams that the member left and joined: their sight goes with the team's members. */
const managersOfTeams = (before: Stored, input: MemberInput) => {
  const teams = [before.team, input.team].flatMap((team) => (team === null ? [] : [team]))
  if (before.team === input.team || teams.length === 0) return undefined
  return and(eq(members.role, 'manager'), inArray(members.team, teams))
}

/** Whoever may see other leads than before must read afresh: the member itself, and those managers. */
const turnSight = async (writing: Writing, before: Stored, input: MemberInput, changeNo: number) => {
  if (before.role === input.role && before.team === input.team) return
  const whose = or(eq(members.id, input.id), managersOfTeams(before, input))
  await writing.tx
    .update(members)
    .set({ sightNo: changeNo })
    .where(and(eq(members.workspaceId, writing.workspaceId), whose))
}

const ownRole = {
  status: 'refused' as const,
  faults: [{ path: '/role', message: 'expected your own role: another admin can change it, so one remains' }],
}

/** Inserts or updates one member, who has access from then on. `actor`: the admin who does it, null for the server itself. */
export const saveMember = async (
  writing: Writing,
  input: MemberInput,
  actor: MemberId | null,
): Promise<Pick<RowResult, 'status' | 'faults'>> => {
  const { tx, workspaceId } = writing
  const [before] = await tx
    .select()
    .from(members)
    .where(and(eq(members.workspaceId, workspaceId), eq(members.id, input.id)))
  if (before && isSame(before, input)) return { status: 'unchanged' }
  if (input.id === actor && before?.role !== input.role) return ownRole
  const changeNo = writing.nextChangeNo()
  const values = { ...input, removedAt: null, changeNo }
  await tx
    .insert(members)
    .values({ workspaceId, ...values })
    .onConflictDoUpdate({ target: [members.workspaceId, members.id], set: values })
  if (before) await turnSight(writing, before, input, changeNo)
  return { status: before ? 'updated' : 'created' }
}
