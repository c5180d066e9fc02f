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

/** Who may see other leads than before: the member itself, and the managers of the teams it left and joined. */
const widenSight = async (
  writing: Writing,
  before: Stored,
  input: MemberInput,
  changeNo: number,
): Promise<void> => {
  if (before.role === input.role && before.team === input.team) return
  const teams = [before.team, input.team].flatMap((team) => (team === null ? [] : [team]))
  const managers =
    teams.length > 0 && before.team !== input.team
      ? and(eq(members.role, 'manager'), inArray(members.team, teams))
      : undefined
  await writing.tx
    .update(members)
    .set({ sightNo: changeNo })
    .where(and(eq(members.workspaceId, writing.workspaceId), or(eq(members.id, input.id), managers)))
}

const saveMember = async (writing: Writing, input: MemberInput, before: Stored | undefined) => {
  const changeNo = writing.nextChangeNo()
  const values = { ...input, removedAt: null, changeNo }
  await writing.tx
    .insert(members)
    .values({ workspaceId: writing.workspaceId, ...values })
    .onConflictDoUpdate({ target: [members.workspaceId, members.id], set: values })
  if (before) await widenSight(writing, before, input, changeNo)
}

const ownRole = [
  {
    path: '/role',
    message: 'expected your own role to stay: another admin can change it, so that one always remains',
  },
]

/** Inserts or updates members one by one; `actor` is the admin who does it, null for the server itself. */
export const saveMembers = async (
  writing: Writing,
  inputs: readonly MemberInput[],
  actor: MemberId | null,
): Promise<Omit<RowResult, 'index'>[]> => {
  const results: Omit<RowResult, 'index'>[] = []
  for (const input of inputs) {
    const [before] = await writing.tx
      .select()
      .from(members)
      .where(and(eq(members.workspaceId, writing.workspaceId), eq(members.id, input.id)))
    const { id } = input
    if (before && isSame(before, input)) results.push({ id, status: 'unchanged' })
    else if (id === actor && before?.role !== input.role)
      results.push({ id, status: 'refused', faults: ownRole })
    else {
      await saveMember(writing, input, before)
      results.push({ id, status: before ? 'updated' : 'created' })
    }
  }
  return results
}
