import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseAddress } from '../domain/identity/parse-address.ts'
import { covers } from './covers.ts'
import { recordKey } from './page-record.ts'
import { sites } from './sites.ts'

type Case = { url: string; key: string | null; note: string }

const casesOf = (id: string): Case[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, id, 'fixtures.json'), 'utf8')) as Case[]

describe('the sites', () => {
  it('are the folders beside this test, by their ids', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((one) =>
      one.isDirectory(),
    )
    expect(folders.map((folder) => folder.name)).toEqual(sites.map((site) => site.id).sort())
  })

  it('ask for whole hosts of their own, by https', () => {
    const origins = sites.flatMap((site) => site.origins)
    for (const origin of origins) expect(origin).toMatch(/^https:\/\/(?:\*\.)?(?:[a-z\d-]+\.)+[a-z]+\/\*$/)
    expect(new Set(origins).size).toBe(origins.length)
  })
})

describe.each(sites)('on $name', ({ id, origins }) => {
  const cases = casesOf(id)
  const records = cases.filter(({ key }) => key !== null)

  it('there are cases with a record and without', () => {
    expect(records.length).toBeGreaterThanOrEqual(5)
    expect(cases.length - records.length).toBeGreaterThanOrEqual(10)
  })

  it.each(cases)('$url ($note) shows $key', ({ url, key }) => {
    expect(recordKey(url)).toBe(key)
  })

  it('keys begin with the site’s id, or name an e-mail address', () => {
    for (const { key } of records) expect(key).toMatch(new RegExp(`^(?:${id}|email):`))
  })

  it('the browser is asked for every host that shows a record', () => {
    for (const { url } of records) {
      const host = parseAddress(url)?.host ?? ''
      expect(origins.filter((origin) => covers(origin, host))).toHaveLength(1)
    }
  })
})
