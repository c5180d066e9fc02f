import type { RejectReason } from '../../contract/decision.ts'

const reason = (
  code: string,
  label: string,
  more: Partial<Pick<RejectReason, 'group' | 'asksFor' | 'minTouches'>> = {},
): RejectReason => ({ code, label, group: null, asksFor: 'nothing', minTouches: 0, ...more })

/** What a new workspace starts with, in the order in which it is offered. From then on the list is the workspace's own. */
export const defaultRejectReasons: readonly RejectReason[] = [
  reason('wrong_industry', 'Wrong industry', { group: 'Wrong ICP' }),
  reason('wrong_size', 'Wrong company size', { group: 'Wrong ICP' }),
  reason('wrong_region', 'Wrong region', { group: 'Wrong ICP' }),
  reason('no_authority', 'No authority or wrong person'),
  reason('no_budget', 'No budget'),
  reason('no_need', 'No need'),
  reason('timing', 'Timing', { asksFor: 'recycleDate' }),
  reason('duplicate', 'Duplicate'),
  reason('existing_business', 'Existing customer or open opportunity'),
  reason('competitor', 'Competitor'),
  reason('student_or_job_seeker', 'Student or job seeker'),
  reason('bad_phone', 'Wrong phone number', { group: 'Bad data' }),
  reason('bad_email', 'Wrong e-mail address', { group: 'Bad data' }),
  reason('bad_name', 'Wrong name', { group: 'Bad data' }),
  reason('unable_to_reach', 'Unable to reach', { minTouches: 6 }),
  reason('do_not_contact', 'Do not contact'),
  reason('other', 'Other', { asksFor: 'note' }),
]
