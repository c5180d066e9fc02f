import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { CliErrorCode } from '../cli-error.ts'
import { matchCommand } from './match.ts'

const match = async (input: string, ...words: string[]) => {
  const lines: unknown[] = []
  const command = matchCommand({
    input: Readable.from([input]),
    print: (line) => lines.push(JSON.parse(line)),
  })
  const error = await command.parseAsync(words, { from: 'user' }).then(
    () => null,
    (cause: unknown) => cause,
  )
  return { lines, error }
}

const grace = { url: 'linkedin.com/in/Grace-Sample', key: 'linkedin:person:grace-sample' }
const nobody = { url: 'https://crm.example/', key: null }

describe('heatline match', () => {
  it('answers every address with its key, or with null', async () => {
    const input = `${JSON.stringify({ url: grace.url })}\r\n\n${JSON.stringify({ url: nobody.url, row: 7 })}`
    expect(await match(input)).toEqual({ lines: [grace, nobody], error: null })
  })

  it('knows the records of an in-house CRM by a file of patterns', async () => {
    const url = 'https://crm.acme.example/contacts/42/notes'
    const examples = join(import.meta.dirname, '../../../examples')
    const { lines } = await match(JSON.stringify({ url }), '--patterns', join(examples, 'url-patterns.json'))
    expect(lines).toEqual([{ url, key: 'custom:acme-crm:person:42' }])
    const wrong = await match('', '--patterns', join(examples, 'sla-policy.json'))
    expect(wrong.error).toMatchObject({ code: CliErrorCode.invalidDocument })
  })

  it('has nothing to say to nothing', async () => {
    expect(await match('')).toEqual({ lines: [], error: null })
  })

  it('names every bad line and still reads the good ones', async () => {
    const { lines, error } = await match(`{"url":5}\n${JSON.stringify({ url: grace.url })}\n{oops`)
    expect(lines).toEqual([grace])
    expect(error).toMatchObject({
      code: CliErrorCode.invalidLine,
      faults: [{ path: 'line 1 /url', expected: 'string', got: '5' }, { path: 'line 3' }],
    })
  })
})
