import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { CliErrorCode } from '../cli-error.ts'
import { matchCommand } from './match.ts'

const match = async (input: string) => {
  const lines: unknown[] = []
  const command = matchCommand({
    input: Readable.from([input]),
    print: (line) => lines.push(JSON.parse(line)),
  })
  const error = await command.parseAsync([], { from: 'user' }).then(
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
