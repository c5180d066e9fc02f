import type { Site, Subject } from '../site.ts'

const SUBJECTS: ReadonlyMap<string, Subject> = new Map([
  ['person', 'person'],
  ['company', 'company'],
])

const NAME = /^[a-z\d][\w-]*$/
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** `/WORKSPACE/OBJECT/UUID`, or `…/OBJECT/record/UUID`: a record of any object, custom ones too. */
export const attio: Site = {
  id: 'attio',
  name: 'Attio',
  origins: ['https://app.attio.com/*'],
  recordAt: ({ host, path }) => {
    if (host !== 'app.attio.com') return null
    const [workspace = '', object = '', ...rest] = path
    const id = (rest[0] === 'record' ? rest[1] : rest[0])?.toLowerCase() ?? ''
    if (!NAME.test(workspace) || !NAME.test(object) || !UUID.test(id)) return null
    return { key: `attio:${workspace}:${object}:${id}`, subject: SUBJECTS.get(object) ?? 'record' }
  },
}
