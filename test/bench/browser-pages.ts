import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type ExtensionBrowser, extensionIdOf, launchWithExtension } from '../../scripts/browser.ts'

const root = join(import.meta.dirname, '../..')
const REFERENCE = join(import.meta.dirname, 'reference')
const REFERENCE_OUTPUT = join(REFERENCE, '.output/chrome-mv3')

const build = (folder: string): void => {
  const { status, stderr } = spawnSync('npx', ['wxt', 'build', folder], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${folder} could not be built:\n${stderr}`)
}

/** Builds the extension as it ships. */
export const buildExtension = (): void => build('.')

export type BenchBrowser = ExtensionBrowser & {
  heatlineUrl: (page: string) => string
  referenceUrl: (page: string) => string
}

const urlIn = (extensionId: string) => (page: string) => `chrome-extension://${extensionId}/${page}`

/** A browser with Heatline and the reference extension side by side. */
export const launchBoth = async (): Promise<BenchBrowser> => {
  build(REFERENCE)
  const browser = await launchWithExtension({ beside: [REFERENCE_OUTPUT] })
  return {
    ...browser,
    heatlineUrl: urlIn(browser.extensionId),
    referenceUrl: urlIn(extensionIdOf(REFERENCE_OUTPUT)),
  }
}
