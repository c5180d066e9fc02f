import { CliError, CliErrorCode } from '../cli-error.ts'

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

const markOf = (chunk: Uint8Array) =>
  byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => chunk[index] === byte)) ?? null

const decoderFor = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch (cause) {
    throw new CliError(
      CliErrorCode.badOption,
      {
        where: '--encoding',
        expected: 'an encoding such as "utf-8" or "windows-1252"',
        got: `"${encoding}"`,
      },
      { cause },
    )
  }
}

const refuseOtherMark = (where: string, encoding: string, chunk: Uint8Array): void => {
  const mark = markOf(chunk)
  if (mark && mark.encoding !== encoding)
    throw new CliError(CliErrorCode.invalidEncoding, {
      where,
      expected: encoding,
      got: `the byte-order mark of ${mark.encoding} at byte 0`,
      advice: `add --encoding ${mark.encoding}`,
    })
}

/** Where the first character that is not UTF-8 begins: only ever asked about bytes that are known to hold one. */
const badCharacter = (bytes: Uint8Array): number => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let start = 0
  for (const [index, byte] of bytes.entries()) {
    try {
      if (decoder.decode(Uint8Array.of(byte), { stream: true })) start = index + 1
    } catch {
      return start
    }
  }
  return start
}

const isContinuation = (byte: number): boolean => byte >> 6 === 0b10

/**
 * The last bytes that may hold the start of the next chunk's first character. The first bytes of four can be the end of a
 * character that was read already; they are dropped so that reading can begin here.
 */
const tailOf = (bytes: Buffer): Buffer => {
  const tail = bytes.subarray(-4)
  const start = tail.findIndex((byte) => !isContinuation(byte))
  return start === -1 ? Buffer.alloc(0) : tail.subarray(start)
}

const hex = (byte: number | undefined): string =>
  byte === undefined ? 'the end of the file' : `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`

const undecodable = (where: string, encoding: string, bytes: Uint8Array, offset: number, cause: unknown) => {
  const index = encoding === 'utf-8' ? badCharacter(bytes) : null
  return new CliError(
    CliErrorCode.invalidEncoding,
    {
      where,
      expected: encoding,
      got:
        index === null
          ? `bytes it cannot be after byte ${offset}`
          : `${hex(bytes[index])} at byte ${offset + index}`,
      advice: 'name the encoding, for example --encoding windows-1252 for a file saved by Excel',
    },
    { cause },
  )
}

const withUnixLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')

/**
 * Bytes to text, with `\n` at every line's end, so that lines can be counted in one way.
 * Throws `invalid_encoding` with the byte position when a byte cannot be read.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string,
  where: string,
): AsyncGenerator<string> {
  const decoder = decoderFor(encoding)
  let offset = 0
  let tail: Buffer = Buffer.alloc(0)
  let heldReturn = ''

  const decode = (chunk: Uint8Array, stream: boolean): string => {
    try {
      return decoder.decode(chunk, { stream })
    } catch (cause) {
      const bytes = Buffer.concat([tail, chunk])
      throw undecodable(where, decoder.encoding, bytes, offset - tail.length, cause)
    }
  }

  for await (const chunk of chunks) {
    if (offset === 0) refuseOtherMark(where, decoder.encoding, chunk)
    const text = heldReturn + decode(chunk, true)
    heldReturn = text.endsWith('\r') ? '\r' : ''
    yield withUnixLineEnds(text.slice(0, text.length - heldReturn.length))
    offset += chunk.length
    tail = tailOf(Buffer.concat([tail, chunk]))
  }
  yield withUnixLineEnds(heldReturn + decode(new Uint8Array(), false))
}
