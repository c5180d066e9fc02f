import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { EXTENSION_FOLDER } from '../../../scripts/browser.ts'
import type { BenchLine } from '../line.ts'

const kB = (bytes: number): number => bytes / 1000

/** Every file that a page loads before it may run: its scripts, styles and what these import statically. */
const loadedBy = (page: string): Set<string> => {
  const html = readFileSync(join(EXTENSION_FOLDER, page), 'utf8')
  const files = new Set<string>([join(EXTENSION_FOLDER, page)])
  const add = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    if (!file.endsWith('.js')) return
    const imports = readFileSync(file, 'utf8').matchAll(
      /(?:^|[;}\s])(?:import|export)\b[^"'()]*?["'](\.[^"']+)["']/g,
    )
    for (const [, specifier = ''] of imports) add(resolve(dirname(file), specifier))
  }
  for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g))
    add(join(EXTENSION_FOLDER, path))
  return files
}

const gzipped = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)

const zipBytes = (): number => {
  const { status, stderr } = spawnSync('npx', ['wxt', 'zip'], {
    cwd: join(EXTENSION_FOLDER, '../..'),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`wxt zip failed: ${stderr}`)
  const folder = dirname(EXTENSION_FOLDER)
  const zip = readdirSync(folder).find((name) => name.endsWith('-chrome.zip'))
  if (!zip) throw new Error(`expected a zip in ${folder}`)
  return statSync(join(folder, zip)).size
}

const limit = (id: string, work: string, atMost: number, bytes: () => number): BenchLine => ({
  id,
  work,
  against: 'limit',
  unit: 'kB',
  goal: { kind: 'limit', atMost },
  measure: async () => ({ ours: kB(bytes()), against: atMost }),
})

export const sizeLines: BenchLine[] = [
  limit('size-panel', 'side panel page, gzip', 160, () => gzipped(loadedBy('sidepanel.html'))),
  limit('size-background', 'background, gzip', 70, () => gzipped([join(EXTENSION_FOLDER, 'background.js')])),
  limit('size-zip', 'the whole extension, zip', 450, zipBytes),
]
