import { expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import type { Millis } from '../contract/index.ts'
import { browserScreen, type NoticeContent } from './screen.ts'

const content = (count: number): NoticeContent => ({ stage: 'warning', count, leads: [], now: 0 as Millis })
const screen = browserScreen(({ count }) => ({ title: `${count} leads`, message: '' }))

/** The notifications of a browser, of which Firefox has no `update`. */
const inBrowser = (methods: readonly ('create' | 'update')[]) => {
  const shown: string[] = []
  const put = (how: string) => async (id: string, options: { title: string }) => {
    shown.push(`${how} ${id}: ${options.title}`)
  }
  const notifications = Object.fromEntries(methods.map((how) => [how, put(how)]))
  Object.assign(browser, { notifications })
  return shown
}

it.each([
  ['Chromium', ['create', 'update'], 'update'],
  ['Firefox', ['create'], 'create'],
] as const)('in %s a notification takes other words under the same id', async (_name, methods, how) => {
  const shown = inBrowser(methods)
  await screen.show(content(2))
  await screen.amend(content(1))
  expect(shown).toEqual(['create sla-warning: 2 leads', `${how} sla-warning: 1 leads`])
})
