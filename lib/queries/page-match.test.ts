import { describe, expect, it } from 'vitest'
import { demoLead } from '../../test/faults/changes.ts'
import { aSyncedMachine } from '../../test/faults/synced-machine.ts'
import { readPageMatch } from './page-match.ts'

const ada = 'https://www.linkedin.com/in/ada-sample'
const company = 'https://www.linkedin.com/company/acme'

describe('a page', () => {
  it('of no record has nothing to say', async () => {
    const { db } = await aSyncedMachine(demoLead('a', { linkedinUrl: ada }))
    expect(await readPageMatch(db, 'https://www.linkedin.com/feed/')).toEqual({ kind: 'noRecord' })
  })

  it('of a lead is that lead’s, in whatever form its address is written', async () => {
    const { db } = await aSyncedMachine(demoLead('a', { linkedinUrl: ada }), demoLead('b'))
    expect(await readPageMatch(db, 'https://de.linkedin.com/in/Ada-Sample/?trk=x')).toEqual({
      kind: 'lead',
      key: 'linkedin:person:ada-sample',
      leadId: 'a',
      rung: 'record',
      linkId: null,
    })
  })

  it('of several leads leaves the choice, in the order of work', async () => {
    const { db } = await aSyncedMachine(
      demoLead('warm', { linkedinUrl: ada }),
      demoLead('hot', { linkedinUrl: `${ada}/en`, title: 'VP Sales' }),
    )
    expect(await readPageMatch(db, ada)).toMatchObject({ kind: 'candidates', leadIds: ['hot', 'warm'] })
  })

  it('of somebody who is not in the copy says what it shows', async () => {
    const { db } = await aSyncedMachine(demoLead('a'))
    expect(await readPageMatch(db, ada)).toMatchObject({ kind: 'unknown', subject: 'person' })
    expect(await readPageMatch(db, company)).toMatchObject({ kind: 'unknown', subject: 'company' })
  })
})
