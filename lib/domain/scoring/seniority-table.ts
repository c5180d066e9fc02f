import type { Seniority } from '../../contract/index.ts'

/**
 * What a word or phrase in a title says about the person's level. The longest phrase at a place wins, so that "vice president" is
 * not a president and a "product owner" owns no company. English first, with the commonest German and French titles.
 */
const phrases: Record<Seniority, readonly string[]> = {
  'c-level': [
    ...['ceo', 'cfo', 'cto', 'coo', 'cmo', 'cio', 'ciso', 'cro', 'cpo', 'chro', 'cdo', 'cso', 'cco', 'cxo'],
    ...['chief executive', 'president', 'chairman', 'chairwoman', 'chairperson', 'board member'],
    ...['board of directors'],
    ...['founder', 'cofounder', 'owner', 'proprietor', 'managing director', 'managing partner'],
    ...['geschäftsführer', 'geschäftsführerin', 'geschaeftsfuehrer', 'geschaeftsfuehrerin', 'vorstand'],
    ...['inhaber', 'inhaberin', 'pdg', 'directeur général', 'directrice générale'],
  ],
  vp: ['vp', 'svp', 'evp', 'rvp', 'gvp', 'vice president', 'vizepräsident', 'vizepräsidentin'],
  head: ['head', 'chief of staff', 'chief', 'leiter', 'leiterin', 'bereichsleiter', 'abteilungsleiter'],
  director: [
    ...['director', 'directeur', 'directrice', 'direktor', 'direktorin', 'general manager'],
    ...['avp', 'assistant vice president', 'associate vice president', 'assistant vp', 'associate vp'],
  ],
  manager: [
    ...[
      'manager',
      'managerin',
      'mgr',
      'supervisor',
      'team lead',
      'team leader',
      'teamleiter',
      'teamleiterin',
    ],
    ...['assistant manager', 'assistant director', 'associate director', 'assistant head'],
  ],
  individual: [
    ...[
      'product owner',
      'process owner',
      'service owner',
      'data owner',
      'system owner',
      'founder s associate',
    ],
    ...['founders associate', 'president s club', 'ceo office', 'ceo s office', 'intern program'],
    ...['internship program', 'student services', 'student success', 'student affairs', 'student life'],
  ],
  student: [
    ...['student', 'undergraduate', 'intern', 'internship', 'trainee', 'apprentice', 'pupil'],
    ...['praktikant', 'praktikantin', 'werkstudent', 'werkstudentin', 'azubi', 'stagiaire', 'étudiant'],
    ...['étudiante', 'alternant', 'alternante'],
  ],
}

export const LONGEST_PHRASE = 3

export const seniorityByPhrase: ReadonlyMap<string, Seniority> = new Map(
  (Object.entries(phrases) as [Seniority, readonly string[]][]).flatMap(([seniority, all]) =>
    all.map((phrase) => [phrase, seniority] as const),
  ),
)

/** What follows belongs to somebody or something else: "assistant to the CEO", "office of the president", "engineer at Head". */
export const endOfOwnTitle: ReadonlySet<string> = new Set(['to', 'for', 'at', 'bei', 'chez'])

/** Whoever supports a chief is not one. Not said of an "assistant director", which is a phrase of its own. */
export const supportWords: ReadonlySet<string> = new Set([
  ...['assistant', 'assistants', 'assistenz', 'assistent', 'assistentin', 'assistante'],
  ...['secretary', 'sekretär', 'sekretärin'],
])

/** What follows is not what the person is now: "ex-CEO", "former VP", "aspiring founder". */
export const notNowWords: ReadonlySet<string> = new Set(['ex', 'former', 'formerly', 'retired', 'aspiring'])
