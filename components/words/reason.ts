import { i18n } from '#i18n'
import type { RejectReason } from '../../lib/contract/decision.ts'
import { defaultRejectReasons } from '../../lib/domain/decisions/default-reject-reasons.ts'

const labels: Readonly<Record<string, () => string>> = {
  wrong_industry: () => i18n.t('reason.wrongIndustry'),
  wrong_size: () => i18n.t('reason.wrongSize'),
  wrong_region: () => i18n.t('reason.wrongRegion'),
  no_authority: () => i18n.t('reason.noAuthority'),
  no_budget: () => i18n.t('reason.noBudget'),
  no_need: () => i18n.t('reason.noNeed'),
  timing: () => i18n.t('reason.timing'),
  duplicate: () => i18n.t('reason.duplicate'),
  existing_business: () => i18n.t('reason.existingBusiness'),
  competitor: () => i18n.t('reason.competitor'),
  student_or_job_seeker: () => i18n.t('reason.studentOrJobSeeker'),
  bad_phone: () => i18n.t('reason.badPhone'),
  bad_email: () => i18n.t('reason.badEmail'),
  bad_name: () => i18n.t('reason.badName'),
  unable_to_reach: () => i18n.t('reason.unableToReach'),
  do_not_contact: () => i18n.t('reason.doNotContact'),
  other: () => i18n.t('reason.other'),
}

const groups: Readonly<Record<string, () => string>> = {
  'Wrong ICP': () => i18n.t('reason.wrongIcp'),
  'Bad data': () => i18n.t('reason.badData'),
}

/**
 * A reason as it is offered: in the language of the page where it still says what every workspace starts with, in the workspace's own
 * words where somebody has chosen them.
 */
export const spokenReason = (reason: RejectReason): RejectReason => {
  const first = defaultRejectReasons.find(({ code }) => code === reason.code)
  return {
    ...reason,
    label: (first?.label === reason.label && labels[reason.code]?.()) || reason.label,
    group: (first?.group === reason.group && groups[reason.group ?? '']?.()) || reason.group,
  }
}
