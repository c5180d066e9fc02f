import { i18n } from '#i18n'
import type { MemberId } from '../../lib/contract/ids.ts'
import type { MemberNames } from '../../lib/queries/member-names.ts'

/** Who somebody is; "you" for who is signed in. */
export const memberWords = (id: MemberId, { me, names }: MemberNames): string =>
  id === me ? i18n.t('member.you') : (names.get(id) ?? i18n.t('member.somebody'))
