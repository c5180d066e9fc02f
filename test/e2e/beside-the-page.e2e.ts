import { signInWithToken } from '../../scripts/sign-in.ts'
import { type Beside, expect, test } from './beside.ts'

const LINKEDIN = 'https://*.linkedin.com/*'
const linkedin = (name: string) => `https://www.linkedin.com/in/${name}-example`
/** What stands on the icon of a tab, and what it says when it is pointed at. */
const badge = (beside: Beside, tab: { url: () => string }) =>
  beside.inWorker<string>(`(async () => {
    const { id: tabId } = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(tab.url())}) ?? {}
    return tabId === undefined ? '' : [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })].join(' | ')
  })()`)

const elsewhere = 'https://news.example/today'

test.describe('where LinkedIn is allowed', () => {
  test.use({ answers: { allowed: [LINKEDIN] } })

  test('the panel follows the tab: pages, pages without loading, other tabs, other windows', async ({
    beside,
  }) => {
    const tab = await beside.tab(linkedin('vera'))
    await beside.clickIcon(tab)
    const panel = await beside.panel()
    await expect.poll(panel.person).toBe('Vera Vale')

    await tab.goto(linkedin('dirk'))
    await expect.poll(panel.person).toBe('Dirk Dorn')
    await tab.evaluate(`goTo('/in/tara-example/')`)
    await expect.poll(panel.person).toBe('Tara Two')
    await tab.evaluate(`goTo('/in/walt-example/', 'replaceState')`)
    await expect.poll(panel.person).toBe('Walt Warm')
    await tab.evaluate(`goTo('/in/walt-example/overlay/contact-info/')`)
    await tab.goBack()
    await expect.poll(panel.person).toBe('Walt Warm')
    await tab.evaluate(`goTo('/feed/')`)
    await expect.poll(panel.person).toBeNull()
    await expect.poll(panel.text).toContain('Dirk Dorn')

    const other = await beside.tab(linkedin('cole'))
    await expect.poll(panel.person).toBe('Cole Cold')
    await tab.bringToFront()
    await expect.poll(panel.person).toBeNull()
    await tab.goto(linkedin('vera'))
    await expect.poll(panel.person).toBe('Vera Vale')

    await beside.killWorker()
    await other.bringToFront()
    await expect.poll(panel.person).toBe('Cole Cold')

    const away = await beside.window(linkedin('dirk'))
    await beside.clickIcon(away)
    const panelThere = await beside.panel()
    await expect.poll(panelThere.person).toBe('Dirk Dorn')
    expect(await panel.person()).toBe('Cole Cold')
    await beside.moveTab(other, away)
    await expect.poll(panelThere.person).toBe('Cole Cold')
    await expect.poll(panel.person).toBe('Vera Vale')
    await other.close()
    await expect.poll(panelThere.person).toBe('Dirk Dorn')
  })

  test('the icon of each tab says who is on it, and says it anew when they change', async ({ beside }) => {
    const tab = await beside.tab(linkedin('vera'))
    await expect.poll(() => badge(beside, tab)).toBe('H27 | Vera Vale, Hot, 27')
    await tab.reload()
    await expect.poll(() => badge(beside, tab)).toBe('H27 | Vera Vale, Hot, 27')
    await tab.evaluate(`goTo('/in/cole-example')`)
    await expect.poll(() => badge(beside, tab)).toBe('C0 | Cole Cold, Cold, 0')
    await tab.evaluate(`goTo('/feed/')`)
    await expect.poll(() => badge(beside, tab)).not.toContain('Cole')
    await beside.killWorker()
    const other = await beside.tab(linkedin('walt'))
    await expect.poll(() => badge(beside, other)).toBe('W11 | Walt Warm, Warm, 11')

    await beside.clickIcon(other)
    const panel = await beside.panel()
    await expect.poll(panel.person).toBe('Walt Warm')
    await panel.press('a')
    await expect.poll(panel.text).toContain('Accepted Walt Warm')
    await expect.poll(() => badge(beside, other)).toBe('✓11 | Walt Warm, Decided, 11')
    expect(await panel.person(), 'who is on the page stays in front').toBe('Walt Warm')
  })

  test('a look-up shows who it is without going there, and survives the end of the background', async ({
    beside,
  }) => {
    const lookUp = (info: object) =>
      beside.inWorker(`(async () => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
        chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab)
      })()`)
    const isInMenu = (id: string) => beside.inWorker(`chrome.contextMenus.update('${id}', {})`)
    const tab = await beside.tab(linkedin('vera'))
    await isInMenu('link')
    await isInMenu('selection')
    await expect(isInMenu('another')).rejects.toThrow('another')
    await lookUp({ linkUrl: linkedin('dirk') })
    await beside.killWorker()
    await beside.clickIcon(tab)
    const panel = await beside.panel()
    await expect.poll(panel.person).toBe('Dirk Dorn')
    expect(tab.url()).toBe(linkedin('vera'))
    await panel.click('This page')
    await expect.poll(panel.person).toBe('Vera Vale')
    await lookUp({ selectionText: 'Write to Cole <cole@cole.example>.' })
    await expect.poll(panel.person).toBe('Cole Cold')
    expect(await panel.text()).toContain('Same e-mail address')
    await lookUp({ selectionText: 'Tara' })
    await expect.poll(panel.text).toContain('Director, Marketing')
    await tab.goto(linkedin('walt'))
    await expect.poll(panel.person).toBe('Walt Warm')
  })

  test('a hand in the queue keeps it: the page sends word, and one key goes there', async ({ beside }) => {
    const tab = await beside.tab(linkedin('vera'))
    await beside.clickIcon(tab)
    const panel = await beside.panel()
    await expect.poll(panel.person).toBe('Vera Vale')
    await panel.press('Escape')
    await expect.poll(panel.text).toContain('This page:')
    await tab.goto(linkedin('dirk'))
    await expect.poll(panel.text).toMatch(/This page:\s*Dirk Dorn/)
    expect(await panel.person()).toBeNull()
    await panel.press('p')
    await expect.poll(panel.person).toBe('Dirk Dorn')

    await panel.press('r')
    await expect.poll(panel.text).toContain('Reject Dirk Dorn')
    await tab.goto(linkedin('tara'))
    await expect.poll(panel.text).toMatch(/This page:\s*Tara Two/)
    expect(await panel.text(), 'the question stays with whom it is about').toContain('Reject Dirk Dorn')
    await panel.press('Escape')
    await expect.poll(panel.person).toBe('Dirk Dorn')
  })

  test('who signs out beside a page leaves nobody on it, and the next one sees only their own', async ({
    beside,
    world,
    day,
  }) => {
    const tab = await beside.tab(linkedin('vera'))
    await beside.clickIcon(tab)
    const panel = await beside.panel()
    await expect.poll(panel.person).toBe('Vera Vale')
    await expect.poll(() => badge(beside, tab)).toContain('Vera Vale')
    const options = await beside.browser().open('options.html')
    await options.getByRole('button', { name: 'Sign out and erase data' }).click()
    await options.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
    await expect.poll(panel.text).toContain('Server address')
    expect(await panel.text()).not.toContain('Vera')
    await expect.poll(() => badge(beside, tab)).not.toContain('Vera')

    await signInWithToken(await beside.browser().open('sidepanel.html'), world.url, day.bob)
    await tab.bringToFront()
    await expect.poll(panel.text).toContain('Not in your queue')
    await tab.goto(linkedin('bo'))
    await expect.poll(panel.person).toBe('Bo Bobsen')
  })

  test('tabs of yesterday are followed again', async ({ beside }) => {
    await beside.tab(linkedin('vera'))
    await beside.tab(linkedin('dirk'))
    const tabs = await beside.restart()
    const front = tabs.find((tab) => tab.url() === linkedin('dirk'))
    const behind = tabs.find((tab) => tab.url() === linkedin('vera'))
    if (!front || !behind) throw new Error(`expected both tabs, got ${tabs.map((tab) => tab.url())}`)
    await front.bringToFront()
    await beside.clickIcon(front)
    const panel = await beside.panel()
    await expect.poll(panel.person).toBe('Dirk Dorn')
    await behind.bringToFront()
    await expect.poll(panel.person).toBe('Vera Vale')
  })

  test('a tab that the browser put to sleep is followed when it wakes', async ({ beside }) => {
    await beside.tab(linkedin('vera'))
    const front = await beside.tab(linkedin('dirk'))
    await beside.clickIcon(front)
    const panel = await beside.panel()
    await expect.poll(panel.person).toBe('Dirk Dorn')
    const [asleep, ...others] = await beside.inWorker<
      { id: number; discarded: boolean; url: string }[]
    >(`(async () => {
      const [{ id }] = await chrome.tabs.query({ url: ${JSON.stringify(linkedin('vera'))} })
      const { id: asleep } = await chrome.tabs.discard(id)
      return chrome.tabs.query({ discarded: true })
    })()`)
    expect([asleep?.url, others]).toEqual([linkedin('vera'), []])
    expect(await panel.person()).toBe('Dirk Dorn')

    const bringForward = (id: number | undefined) =>
      beside.inWorker(`chrome.tabs.update(${id}, { active: true })`)
    await bringForward(asleep?.id)
    await expect.poll(panel.person).toBe('Vera Vale')
    await front.bringToFront()
    await expect.poll(panel.person).toBe('Dirk Dorn')
  })

  test('between two people there is nobody, not for a frame', async ({ beside }) => {
    const people = { 'Vera Vale': 'vera', 'Dirk Dorn': 'dirk', 'Tara Two': 'tara', 'Walt Warm': 'walt' }
    const tabs = await Promise.all(Object.values(people).map((name) => beside.tab(linkedin(name))))
    const [first] = tabs
    if (!first) throw new Error('expected tabs')
    await first.bringToFront()
    await beside.clickIcon(first)
    const panel = await beside.panel()
    await expect.poll(panel.person).toBe('Vera Vale')

    // What the page of the panel is told of the tabs, and what each of its frames then shows.
    await panel.run(`(async () => {
      const shown = (text) => ${JSON.stringify(Object.entries(people))}
        .filter(([name]) => document.querySelector('section[aria-label="Lead"] h2')?.innerText === name)
        .map(([, slug]) => 'https://www.linkedin.com/in/' + slug + '-example')[0] ?? null
      const urls = new Map((await chrome.tabs.query({})).map((tab) => [tab.id, tab.url]))
      window.frames$ = []
      let now = ${JSON.stringify(linkedin('vera'))}
      chrome.tabs.onActivated.addListener(({ tabId }) => { now = urls.get(tabId) })
      const record = () => { window.frames$.push([now, shown()]); requestAnimationFrame(record) }
      record()
      new MutationObserver(() => window.frames$.push([now, shown()]))
        .observe(document.body, { subtree: true, childList: true, characterData: true })
    })()`)
    for (let round = 0; round < 50; round += 1) {
      await tabs[(round * 3 + 1) % tabs.length]?.bringToFront()
      if (round % 5 === 4) await expect.poll(panel.person).not.toBeNull()
    }
    await expect.poll(panel.person).not.toBeNull()
    const frames = await panel.run<[url: string, shown: string | null][]>('window.frames$')
    expect(new Set(frames.map(([url]) => url)).size, 'every tab was in front').toBe(tabs.length)
    expect(new Set(frames.map(([, shown]) => shown)).size, 'people were shown').toBeGreaterThan(2)
    expect(frames.filter(([url, shown]) => shown !== null && shown !== url)).toEqual([])
  })
})

test.describe('where nothing is allowed', () => {
  test.use({ answers: { willAllow: [LINKEDIN] } })

  test('a click shows the one page, "Allow" the whole site, and revoking hides it', async ({ beside }) => {
    const blank = await beside.tab(elsewhere)
    await beside.clickIcon(blank)
    const panel = await beside.panel()
    const tab = await beside.tab(linkedin('vera'))
    await expect.poll(panel.text).toContain('Heatline cannot see this page’s address')
    expect(await panel.person()).toBeNull()

    await beside.clickIcon(tab)
    await expect.poll(panel.person).toBe('Vera Vale')
    expect(await panel.text()).toContain('Seen because you clicked Heatline here')
    const other = await beside.tab(linkedin('dirk'))
    await expect.poll(panel.text).toContain('Heatline cannot see this page’s address')

    // Nobody can press No in the browser's own question: this is what the panel hears when somebody has.
    const request = 'chrome.permissions.request'
    await panel.run(`window.ask$ = ${request}; ${request} = async () => false; null`)
    await panel.click('Allow LinkedIn')
    await expect.poll(panel.text).toContain('You said no, so nothing has changed.')
    expect(await panel.text()).toContain('Heatline cannot see this page’s address')
    await panel.run(`${request} = window.ask$; null`)

    await panel.click('Allow LinkedIn')
    await expect.poll(panel.person).toBe('Dirk Dorn')
    await expect.poll(panel.text).not.toContain('Allow LinkedIn')
    await panel.click('Same record')
    await expect.poll(panel.text).toContain(linkedin('dirk'))
    expect(await panel.text()).toContain('you allowed LinkedIn')
    expect(await panel.text()).toContain('linkedin:person:dirk-example')
    await panel.click('Close')

    const settings = await beside.browser().open('options.html#sites')
    await settings.getByRole('button', { name: 'Revoke LinkedIn' }).click()
    await settings.evaluate(`${request} = async () => false; null`)
    await settings.getByRole('button', { name: 'Allow LinkedIn' }).click()
    await expect(settings.getByRole('status').getByText('You said no')).toBeVisible()
    await expect(settings.getByRole('button', { name: 'Allow LinkedIn' })).toBeVisible()
    await other.bringToFront()
    await expect.poll(panel.text).toContain('Heatline cannot see this page’s address')
    expect(await panel.person()).toBeNull()
    await panel.click('Not now')
    await expect.poll(panel.text).not.toContain('Heatline cannot see this page’s address')
  })
})
