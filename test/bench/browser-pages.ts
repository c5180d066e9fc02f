import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
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

export type BenchBrowser = ExtensionBrowser & { openReference: (page: string) => Promise<Page> }

/** A browser with Heatline and the reference extension side by side. */
export const launchBoth = async (): Promise<BenchBrowser> => {
  build(REFERENCE)
  const browser = await launchWithExtension({ beside: [REFERENCE_OUTPUT] })
  const reference = extensionIdOf(REFERENCE_OUTPUT)
  return {
    ...browser,
    openReference: async (path) => {
      const page = await browser.context.newPage()
      await page.goto(`chrome-extension://${reference}/${path}`)
      return page
    },
  }
}
