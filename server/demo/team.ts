import type { MemberInput } from '../../lib/contract/member.ts'

const member = (id: string, name: string, role: MemberInput['role'], team: string | null): MemberInput => ({
  id: id as MemberInput['id'],
  name,
  email: `${id}@heatline.example`,
  role,
  team,
})

/** In the order in which accounts are shared out. */
export const demoReps: readonly MemberInput[] = [
  member('maya-lindqvist', 'Maya Lindqvist', 'rep', 'Mid-market'),
  member('tom-okafor', 'Tom Okafor', 'rep', 'Mid-market'),
  member('ines-marchetti', 'Inês Marchetti', 'rep', 'Mid-market'),
]

export const demoTeam: readonly MemberInput[] = [
  ...demoReps,
  member('ruth-abernathy', 'Ruth Abernathy', 'manager', 'Mid-market'),
  member('sam-adeyemi', 'Sam Adeyemi', 'admin', null),
]
