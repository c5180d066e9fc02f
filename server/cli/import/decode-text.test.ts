import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CliError } from '../cli-error.ts'
import { decodeText } from './decode-text.ts'

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

const decode = async (bytes: Uint8Array, { size = 65_536, encoding = 'utf-8' } = {}): Promise<string> => {
  let text = ''
  for await (const part of decodeText(chunksOf(bytes, size), encoding, 'leads.csv')) text += part
  return text
}

const refusal = async (bytes: Uint8Array, options = {}): Promise<string> => {
  const error = await decode(bytes, options).catch((caught: unknown) => caught)
  if (!(error instanceof CliError)) throw new Error(`expected a CliError, got ${String(error)}`)
  return `${error.code} ${error.message}`
}

describe('reading the bytes of a CSV file', () => {
  it('reads any text the same whatever the size of the chunks, with \\n at line ends', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\ufeff')),
        fc.integer({ min: 1, max: 7 }),
        async (text, size) => {
          expect(await decode(Buffer.from(text), { size })).toBe(text.replace(/\r\n?/g, '\n'))
        },
      ),
    ))

  it('leaves a UTF-8 byte-order mark out', async () => {
    expect(await decode(Buffer.from('\ufeffid,name'))).toBe('id,name')
  })

  it('turns every kind of line end into one, also across chunks', async () => {
    for (const size of [1, 2, 3, 100])
      expect(await decode(Buffer.from('a\r\nb\rc\nd\r'), { size })).toBe('a\nb\nc\nd\n')
  })

  it.each([1, 2, 3, 5, 1000])('names the byte that is not UTF-8, in chunks of %i', async (size) => {
    const bytes = Buffer.concat([Buffer.from('näme,€\n'), Buffer.from([0x52, 0xe9, 0x6e, 0xe9])])
    expect(await refusal(bytes, { size })).toMatch(
      /^invalid_encoding leads\.csv: expected utf-8, got 0xE9 at byte 11; name the encoding/,
    )
  })

  it('names a character that the end of the file cuts', async () => {
    expect(await refusal(Buffer.from('ab€').subarray(0, 4))).toContain('got 0xE2 at byte 2')
  })

  it('reads a file whose encoding is named', async () => {
    expect(await decode(Buffer.from([0x52, 0xe9]), { encoding: 'windows-1252' })).toBe('Ré')
    expect(await decode(Buffer.from('\ufeffid,é', 'utf16le'), { encoding: 'utf-16le', size: 3 })).toBe('id,é')
  })

  it('says which encoding to name when the byte-order mark tells', async () => {
    expect(await refusal(Buffer.from('\ufeffid', 'utf16le'))).toBe(
      'invalid_encoding leads.csv: expected utf-8, got the byte-order mark of utf-16le at byte 0; add --encoding utf-16le',
    )
  })

  it('refuses an encoding that does not exist', async () => {
    expect(await refusal(Buffer.from('id'), { encoding: 'utf-9' })).toMatch(
      /^bad_option --encoding: .*"utf-9"$/,
    )
  })
})
