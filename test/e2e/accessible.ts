import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const schemes = ['light', 'dark'] as const

/** Belongs to what it describes, wherever in the page it stands. */
export const TOOLTIP = '[role="tooltip"]'

/** What the colours decide; all else is the same in both schemes, and looked at in one. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** The rules to look at in this scheme; undefined: all. */
export const rulesIn = (scheme: (typeof schemes)[number]): string[] | undefined =>
  scheme === 'dark' ? OF_COLOUR : undefined

/** What axe finds: the rule, and the element that breaks it. */
export const findings = async (page: Page, rules?: string[]): Promise<string[]> => {
  // No page of ours has frames, for which alone the other mode opens a tab at every look.
  const axe = new AxeBuilder({ page }).exclude(TOOLTIP).setLegacyMode()
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** Whatever the page shows, it shows it to everybody, light and dark; it stays dark. `see`: for more to do in each. */
export const expectAccessible = async (
  page: Page,
  title: string,
  see: (scheme: (typeof schemes)[number]) => Promise<unknown> = async () => undefined,
): Promise<void> => {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await see(scheme)
    expect.soft(await findings(page, rulesIn(scheme)), `${title}, ${scheme}`).toEqual([])
  }
}
