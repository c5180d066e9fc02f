import { useLiveQuery } from 'dexie-react-hooks'
import type { MemberId } from '../contract/index.ts'
import { getMeta } from '../db/meta.ts'
import { database } from '../db/open.ts'
import type { HeatlineDb } from '../db/schema.ts'

/** Who is who; `me` is who is signed in. */
export type MemberNames = { me: MemberId | null; names: ReadonlyMap<MemberId, string> }

const nobody: MemberNames = { me: null, names: new Map() }

export const readMemberNames = async (db: HeatlineDb): Promise<MemberNames> => {
  const [session, members] = await Promise.all([getMeta(db, 'session'), db.members.toArray()])
  return { me: session?.member.id ?? null, names: new Map(members.map(({ id, name }) => [id, name])) }
}

export const useMemberNames = (): MemberNames =>
  useLiveQuery(() => readMemberNames(database()), [], nobody) ?? nobody

/** Who has a lead. `name`: null for somebody whom this member does not see. */
export type Holder = { name: string | null; isMe: boolean }

export const holderIn = ({ me, names }: MemberNames, id: MemberId): Holder => ({
  name: names.get(id) ?? null,
  isMe: id === me,
})

export const holderOf = async (id: MemberId): Promise<Holder> =>
  holderIn(await readMemberNames(database()), id)
