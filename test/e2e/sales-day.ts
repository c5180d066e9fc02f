import type { Page } from '@playwright/test'
import type { ExtensionBrowser } from '../../scripts/browser.ts'
import { signInWithToken } from '../../scripts/sign-in.ts'
import { expect, inHand, queue, type World, writeFile } from './world.ts'

const MINUTE = 60_000
const DAY = 86_400_000
export const ago = (ms: number): string => new Date(Date.now() - ms).toISOString()

/** Six leads of two reps, and one row that no import can take. */
const csv = [
  'Id,Name,Title,E-mail,Phone,LinkedIn,Company,Employees,Industry,Owner,Created',
  ...[
    ['vera', 'Vera Vale', 'VP Sales', '200', 'software', 'ana', 3],
    ['dirk', 'Dirk Dorn', 'Director of Operations', '300', 'software', 'ana', 4],
    ['tara', 'Tara Two', '"Director, Marketing"', '120', 'software', 'ana', 5],
    ['walt', 'Walt Warm', 'Engineer', '80', 'software', 'ana', 6],
    ['cole', 'Cole Cold', 'Engineer', '9', 'transport', 'ana', 7],
    ['bo', 'Bo Bobsen', 'VP Sales', '200', 'software', 'bob', 8],
    ['', 'Nobody Atall', 'Engineer', '9', 'transport', 'ana', 9],
  ].map(([id, name, title, employees, industry, owner, days]) =>
    [
      id,
      name,
      title,
      `${id}@${id}.example`,
      '+49 30 5550100',
      `https://www.linkedin.com/in/${id}-example`,
      `${id} Inc`,
      employees,
      industry,
      owner,
      ago(Number(days) * DAY),
    ].join(','),
  ),
].join('\n')

const map = {
  id: { column: 'Id' },
  name: { column: 'Name' },
  title: { column: 'Title' },
  email: { column: 'E-mail' },
  phone: { column: 'Phone' },
  linkedinUrl: { column: 'LinkedIn' },
  ownerId: { column: 'Owner' },
  createdAt: { column: 'Created' },
  account: {
    id: { column: 'Company' },
    name: { column: 'Company' },
    attributes: {
      employees: { column: 'Employees', type: 'number' },
      industry: { column: 'Industry' },
    },
  },
}

const signal = (leadId: string, type: string, minutesAgo: number) => ({
  id: `${leadId}-${type}-${minutesAgo}`,
  leadId,
  type,
  at: ago(minutesAgo * MINUTE),
})

/** Only hot leads have a target here, so that both rules of the order show: by due time, and without one by total. */
const hotWithinTheHour = {
  id: 'hot-hour',
  name: 'Hot within the hour',
  targets: [{ band: 'hot', minutes: 60, calendarId: 'always' }],
}

export type SalesDay = { ana: string; bob: string; report: string }

/** A workspace as RevOps would set it up: members, rules, leads from a CSV file, then signals as they come in. */
export const setUpSalesDay = async (world: World): Promise<SalesDay> => {
  const ana = await world.addRep('ana', 'Ana Almeida')
  const bob = await world.addRep('bob', 'Bob Berg')
  await world.call('PUT', '/v1/calendars', { calendars: [{ kind: 'always', id: 'always', name: 'Always' }] })
  await world.call('PUT', '/v1/sla-policy', hotWithinTheHour)
  const report = `${world.folder}/refused.csv`
  const imported = await world.heatline(
    ...['import', 'leads', writeFile(world, 'leads.csv', csv)],
    ...[
      '--map',
      writeFile(world, 'map.json', JSON.stringify(map)),
      '--server',
      world.url,
      '--report',
      report,
    ],
  )
  expect(imported, 'one of seven rows is refused, so the command ends with 1').toMatchObject({ code: 1 })
  // One after the other: whoever turns hot first is due first, whatever the totals.
  await world.call('POST', '/v1/signals', { signals: [signal('dirk', 'demo_requested', 30)] })
  await world.call('POST', '/v1/signals', {
    signals: [signal('vera', 'demo_requested', 20), signal('vera', 'case_study_downloaded', 10)],
  })
  await world.call('POST', '/v1/signals', { signals: [signal('walt', 'webinar_attended', 300)] })
  return { ana, bob, report }
}

/** The workspace at a width at which all three panes stand side by side. */
export const threePanes = { path: 'workspace.html', width: 1280, height: 800 }

/** The extension's page, signed in and synced. */
export const openSignedIn = async (
  browser: ExtensionBrowser,
  world: World,
  token: string,
  page: { path: string; width: number; height: number } = { path: 'sidepanel.html', width: 400, height: 860 },
): Promise<Page> => {
  const opened = await browser.open(page.path, page)
  await signInWithToken(opened, world.url, token)
  // One request that is lost is no reason to give up: whoever is told so presses again.
  const signIn = opened.getByRole('button', { name: 'Sign in', exact: true })
  await expect(async () => {
    if (await opened.getByRole('alert').isVisible()) await signIn.click()
    await expect(signIn).toBeHidden({ timeout: 10_000 })
  }).toPass()
  // Rows come before the first sync is through; until it is, nobody is in hand, and keys have nobody to act on.
  await expect(inHand(opened)).toBeVisible()
  return opened
}

export const namesIn = (page: Page, group: 'Hot' | 'Warm' | 'Cold'): Promise<(string | null)[]> =>
  queue(page)
    .getByRole('group', { name: group })
    .getByRole('listitem')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))

export const syncStatus = (page: Page) => page.getByRole('status', { name: 'Sync' })

/** Sends and fetches at once, as a rep does who does not want to wait. */
export const syncNow = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Sync now' }).click()
}
