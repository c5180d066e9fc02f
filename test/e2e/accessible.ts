import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const schemes = ['light', 'dark'] as const
type Scheme = (typeof schemes)[number]

/** A tooltip belongs to what it describes, wherever in the page it stands. */
export const TOOLTIP = '[role="tooltip"]'

/** What the colours decide, the only thing in which the schemes differ (`test/architecture/schemes.test.ts`). */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** The rules to look at in this scheme; undefined: all. */
export const rulesIn = (scheme: Scheme): string[] | undefined => (scheme === 'dark' ? OF_COLOUR : undefined)

type Look = {
  /** What the state leaves out of sight of axe, as a selector. */
  except?: string | undefined
  /** For more to do in each scheme. */
  see?: (scheme: Scheme) => Promise<unknown>
}

/** What axe finds: the rule, and the element that breaks it. */
export const findings = async (
  page: Page,
  { except, rules }: Pick<Look, 'except'> & { rules?: string[] | undefined } = {},
): Promise<string[]> => {
  // No page of ours has frames, for which alone the other mode opens a tab at every look.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (except) axe.exclude(except)
  if (rules) axe.withRules(rules)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** Whatever the page shows, it shows it to everybody, light and dark; it stays dark. */
export const expectAccessible = async (
  page: Page,
  title: string,
  { see, except }: Look = {},
): Promise<void> => {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await see?.(scheme)
    const found = await findings(page, { except, rules: rulesIn(scheme) })
    expect.soft(found, `${title}, ${scheme}`).toEqual([])
  }
}
