import { join } from 'node:path'
import { chromium } from '@playwright/test'
import fc from 'fast-check'
import { build } from 'vite'
import { evaluate } from '../../lib/domain/scoring/evaluate.ts'
import { DAY, NOW } from '../fixtures/scoring.ts'
import { anyLead, anyModel, anySignals } from '../property/scoring-arbitraries.ts'
import { expect, test } from './world.ts'

const entry = join(import.meta.dirname, '../../lib/domain/scoring/evaluate.ts')

/** The engine as a browser gets it: bundled, minified, for nobody to import. */
const browserBundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, name: 'engine', formats: ['iife'] } },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  if (!bundle || !('output' in bundle)) throw new Error('expected one bundle')
  return bundle.output[0].code
}

test('server and browser make the same receipt, to the byte', async () => {
  const cases = fc.sample(fc.tuple(anyModel(), anyLead(), anySignals(100 * DAY, 5 * DAY, 30)), {
    numRuns: 500,
    seed: 7,
  })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await browserBundle() })
    const made = await page.evaluate(
      ([all, now]) => {
        const { evaluate: inBrowser } = Reflect.get(window, 'engine')
        return all.map(([model, lead, signals]) => JSON.stringify(inBrowser(model, lead, signals, now)))
      },
      [JSON.parse(JSON.stringify(cases)) as typeof cases, NOW] as const,
    )
    expect(made).toEqual(
      cases.map(([model, lead, signals]) => JSON.stringify(evaluate(model, lead, signals, NOW))),
    )
  } finally {
    await browser.close()
  }
})
