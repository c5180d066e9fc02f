import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { rulesIn, TOOLTIP } from './accessible.ts'
import { type Beside, expect, test } from './beside.ts'
import { cutOff } from './cut-off.ts'
import { ago } from './sales-day.ts'
import type { SidePanel } from './side-panel.ts'
import type { World } from './world.ts'

/** Pictures of every state, for eyes: made anew with each run. */
const PICTURES = join(import.meta.dirname, '../../test-results/page-states')

const linkedin = (path: string) => `https://www.linkedin.com${path}`

const looks = [
  // Firefox's sidebar, as it comes.
  { width: 240, height: 720, scheme: 'light' },
  { width: 320, height: 720, scheme: 'light' },
  { width: 320, height: 720, scheme: 'dark' },
  { width: 420, height: 860, scheme: 'light' },
  { width: 420, height: 860, scheme: 'dark' },
] as const

const findingsIn = (scheme: 'light' | 'dark') => `(async () => {
  const { violations } = await axe.run({ exclude: [['${TOOLTIP}']] }, { runOnly: ${JSON.stringify(rulesIn(scheme))} })
  return [...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)), ...(${cutOff})()]
})()`

/** Whatever the panel shows, it shows in both schemes, narrow and wide, whole, and to everybody. */
const expectFit = async (panel: SidePanel, name: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true })
  if (!(await panel.run<boolean>('"axe" in window'))) await panel.run(`${axe.source}; null`)
  for (const look of looks) {
    const { picture, found } = await panel.pictureOf(look, () => panel.run<string[]>(findingsIn(look.scheme)))
    const title = `${name}-${look.width}-${look.scheme}`
    writeFileSync(join(PICTURES, `${title}.png`), picture)
    expect.soft(found, title).toEqual([])
  }
}

const colleague = (id: string, name: string, title: string, page = id) => ({
  id,
  name,
  title,
  createdAt: ago(86_400_000),
  ownerId: 'ana',
  linkedinUrl: linkedin(`/in/${page}`),
  account: {
    id: 'long-name',
    name: 'Gesellschaft für Schiffshebewerke und Schleusentechnik mbH',
    recordUrls: [linkedin('/company/long-name')],
  },
})

/** A company with a name that is long, people of each band, and two of one name and one page. */
const addColleagues = async ({ call }: World): Promise<void> => {
  await call('PUT', '/v1/leads', {
    leads: [
      colleague('anna-1', 'Anna-Katharina von Hohenlohe-Waldenburg', 'Vice President Sales', 'anna'),
      colleague('anna-2', 'Anna Hohenlohe', 'Working student', 'anna'),
      colleague('emil', 'Emil Ebert', 'Director of Operations'),
    ],
  })
  await call('POST', '/v1/signals', {
    signals: [{ id: 'emil-demo', leadId: 'emil', type: 'demo_requested', at: ago(3_600_000) }],
  })
}

const lookUp = ({ inWorker }: Beside, info: object) =>
  inWorker(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab)
  })()`)

type State = {
  name: string
  /** The page beside; without one it is still that of the state before. */
  path?: string
  reach?: (panel: SidePanel, beside: Beside) => Promise<unknown>
  /** What the panel says in this state, and in none that comes before. */
  says: string | RegExp
}

const states: State[] = [
  { name: 'match', path: '/in/vera-example', says: 'Why this score' },
  {
    name: 'read-here',
    reach: (panel) => panel.click('Same record'),
    says: 'linkedin:person:vera-example',
  },
  {
    name: 'somebody-else',
    reach: async (panel) => {
      await panel.click('Somebody else')
      await panel.fill('Find who it is', 'd')
    },
    says: 'Dirk Dorn',
  },
  { name: 'candidates', path: '/in/anna', says: '2 leads fit this page' },
  { name: 'company', path: '/company/long-name', says: '3 people you can see' },
  { name: 'colleague', reach: (panel) => panel.click('Emil Ebert'), says: 'Why this score' },
  { name: 'company-unknown', path: '/company/nobody', says: 'Nobody you can see works at this company' },
  { name: 'unknown', path: '/in/nobody', says: 'Not in your queue' },
  {
    name: 'unknown-found',
    reach: (panel) => panel.fill('Find who it is', 'e'),
    says: 'Cole Cold',
  },
  { name: 'unknown-none', reach: (panel) => panel.fill('Find who it is', 'xyz'), says: 'exyz' },
  {
    name: 'add',
    path: '/in/nobody-else',
    reach: async (panel) => {
      await panel.click('Add as a new lead')
      await panel.click('Add lead')
    },
    says: 'Expected a name',
  },
  { name: 'no-record', path: '/feed/', says: 'due today' },
  {
    name: 'bar',
    path: '/in/vera-example',
    reach: (panel) => panel.press('Escape'),
    says: /This page:\s*Vera Vale/,
  },
  { name: 'bar-candidates', path: '/in/anna', says: /This page:\s*2 leads/ },
  { name: 'bar-unknown', path: '/in/nobody', says: /This page:\s*Not in your queue/ },
  {
    name: 'look-up-words',
    reach: (_, beside) => lookUp(beside, { selectionText: 'Operations' }),
    says: 'Director of Operations',
  },
  {
    name: 'look-up-email',
    reach: (_, beside) => lookUp(beside, { selectionText: 'Somebody <somebody@nowhere.example>' }),
    says: 'somebody@nowhere.example',
  },
]

const open = async (beside: Beside, path: string): Promise<{ tab: Page; panel: SidePanel }> => {
  const tab = await beside.tab(linkedin(path))
  await beside.clickIcon(tab)
  return { tab, panel: await beside.panel() }
}

test.describe('where LinkedIn is allowed', () => {
  test.use({ answers: { allowed: ['https://*.linkedin.com/*'] } })

  test('every state beside a page is whole and readable', async ({ beside, world }) => {
    test.setTimeout(400_000)
    await addColleagues(world)
    const { tab, panel } = await open(beside, '/feed/')
    for (const { name, path, reach, says } of states) {
      if (path !== undefined) await tab.goto(linkedin(path))
      await reach?.(panel, beside)
      await expect.poll(panel.text, name).toMatch(says)
      await expectFit(panel, name)
    }
  })
})

test('where nothing is allowed, too', async ({ beside }) => {
  const { panel } = await open(beside, '/in/vera-example')
  await expect.poll(panel.text).toContain('Seen because you clicked')
  await expectFit(panel, 'seen-by-click')
  await beside.tab(linkedin('/in/dirk-example'))
  await expect.poll(panel.text).toContain('Heatline cannot see this page’s address')
  await expectFit(panel, 'not-allowed')
})
