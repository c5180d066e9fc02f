import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Command } from 'commander'
import { z } from 'zod'
import { type Fault, faultsOf } from '../../../lib/contract/errors.ts'
import { urlPatternsSchema } from '../../../lib/contract/url-pattern.ts'
import { type CustomSites, customSitesOf, noCustomSites } from '../../../lib/sites/custom-record.ts'
import { recordKey } from '../../../lib/sites/page-record.ts'
import { CliError, CliErrorCode } from '../cli-error.ts'
import { readDocument } from '../read-document.ts'

const EXPECTED = '{"url": "…"} on each line'
const lineSchema = z.object({ url: z.string() })

type Io = { input: Readable; print: (line: string) => void }
type Options = { patterns?: string }

/** The address on one line, or what is wrong with it. */
const readLine = (line: string, place: string): { url: string } | { faults: Fault[] } => {
  let input: unknown
  try {
    input = JSON.parse(line)
  } catch (cause) {
    return { faults: [{ path: place, message: cause instanceof Error ? cause.message : String(cause) }] }
  }
  const parsed = lineSchema.safeParse(input)
  if (parsed.success) return parsed.data
  return {
    faults: faultsOf(parsed.error, input).map((fault) => ({ ...fault, path: `${place} ${fault.path}` })),
  }
}

/** Sites of one's own, from the document that the API takes too. */
const readPatterns = async (path: string | undefined): Promise<CustomSites> => {
  if (path === undefined) return noCustomSites
  const kind = { what: 'list of URL patterns', invalid: CliErrorCode.invalidDocument }
  const { document } = await readDocument(path, urlPatternsSchema, kind)
  return customSitesOf(document.urlPatterns)
}

/** A bad line is named in the end and takes no good one with it. */
const matchLines = async ({ input, print }: Io, custom: CustomSites): Promise<void> => {
  const faults: Fault[] = []
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (line.trim() === '') continue
    const read = readLine(line, `line ${number}`)
    if ('faults' in read) faults.push(...read.faults)
    else print(JSON.stringify({ url: read.url, key: recordKey(read.url, custom) }))
  }
  if (faults.length === 0) return
  const got = faults.length === 1 ? 'one fault' : `${faults.length} faults`
  throw new CliError(CliErrorCode.invalidLine, { where: 'standard input', expected: EXPECTED, got, faults })
}

/** `heatline match`. Exit code 0: every line was read, whether a record is known by it or not; 2: bad input. */
export const matchCommand = (io: Io = { input: process.stdin, print: console.log }): Command =>
  new Command('match')
    .description(`Which record an address shows: reads ${EXPECTED}, writes {"url", "key"}; key null: none.`)
    .option('--patterns <file>', 'addresses of records of your own (JSON), see examples/url-patterns.json')
    .action(async ({ patterns }: Options) => matchLines(io, await readPatterns(patterns)))
