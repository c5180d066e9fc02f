import type { AccountKind } from './accounts.ts'
import type { Level } from './people.ts'
import type { Visit } from './visits.ts'

/** One way in which people come to know a vendor: who they are and what they do, the last visit being the one that tells. */
export type Story = {
  accounts: readonly AccountKind[]
  level: Level
  sources: readonly string[]
  visits: readonly Visit[]
  /** Days from the first visit to the last. */
  days: number
  /** The visit in which they say who they are: from there on they are a lead. */
  knownFrom: number
}

const story = (
  accounts: AccountKind | readonly AccountKind[],
  level: Level,
  sources: string | readonly string[],
  days: number,
  visits: readonly Visit[],
  knownFrom = visits.length - 1,
): Story => ({
  accounts: [accounts].flat(),
  level,
  sources: [sources].flat(),
  visits,
  days,
  knownFrom,
})

/**
 * By the bands of `examples/gated-15.model.json` that they end in, as long as 30 days of silence do not follow. Most become a
 * lead in the visit that tells: before it they were nobody, and what they had read is only known afterwards.
 */
export const stories = {
  hot: [
    story('good', 'top', 'Google Ads', 9, [
      ['ad', 'blog'],
      ['blog'],
      ['whitepaper', 'pricing', 'pricing', 'demo'],
    ]),
    story('ideal', 'top', 'Google Ads', 0, [['ad', 'pricing', 'demo']]),
    story('right-size', 'top', 'Webinar', 6, [['webinar'], ['open', 'blog'], ['pricing', 'pricing']], 0),
    story('ideal', 'middle', 'Organic search', 12, [['blog', 'blog'], ['pricing'], ['pricing', 'caseStudy']]),
    story('neither', 'top', 'Referral', 3, [['blog'], ['pricing', 'demo']]),
    story('good', 'worker', 'Newsletter', 34, [['whitepaper'], ['open'], ['open'], ['pricing', 'demo']], 0),
    story('good', 'middle', 'LinkedIn Ads', 16, [
      ['ad', 'blog'],
      ['blog'],
      ['caseStudy', 'pricing', 'pricing'],
    ]),
    story('ideal', 'top', 'Organic search', 5, [['blog', 'blog'], ['caseStudy']]),
    story('right-industry', 'top', 'Google Ads', 2, [
      ['ad', 'blog'],
      ['pricing', 'pricing', 'demo'],
    ]),
    story(
      'right-size',
      'worker',
      'Newsletter',
      27,
      [['whitepaper'], ['open'], ['pricing', 'pricing', 'caseStudy']],
      0,
    ),
  ],
  warm: [
    story('ideal', 'top', 'List import', 0, [['open']]),
    story('good', 'middle', 'Webinar', 14, [['blog'], ['webinar']]),
    story('good', 'top', 'LinkedIn Ads', 6, [
      ['ad', 'blog'],
      ['whitepaper', 'blog'],
    ]),
    story('right-size', 'worker', 'Organic search', 8, [['blog', 'whitepaper'], ['pricing'], ['pricing']], 0),
    story('ideal', 'middle', 'Google Ads', 11, [
      ['ad', 'blog'],
      ['whitepaper', 'blog'],
    ]),
    story('right-size', 'top', 'Event', 0, [['whitepaper']]),
    story('neither', 'top', 'Organic search', 9, [['blog'], ['caseStudy']]),
    story('right-industry', 'middle', 'Website', 3, [['blog'], ['pricing', 'pricing', 'whitepaper']]),
    story('good', 'worker', 'Newsletter', 30, [['whitepaper'], ['open'], ['open', 'blog']], 0),
    story('right-size', 'middle', 'Newsletter', 18, [['whitepaper'], ['open'], ['webinar']], 0),
  ],
  cold: [
    story(['neither', 'right-industry'], 'worker', 'Organic search', 5, [['blog'], ['whitepaper', 'blog']]),
    story(['neither', 'right-size'], 'student', 'Organic search', 2, [['blog', 'blog'], ['whitepaper']]),
    story(['good', 'right-size'], 'middle', 'Newsletter', 25, [['whitepaper'], ['open'], ['unsubscribe']], 0),
    story(
      'neither',
      'top',
      'Website',
      1,
      [
        ['blog', 'whitepaper'],
        ['careers', 'careers'],
      ],
      0,
    ),
    story(['neither', 'right-industry'], 'worker', 'Webinar', 6, [['webinar'], ['open']], 0),
    story(['neither', 'right-industry'], 'unknown', 'Newsletter', 0, [['open']]),
    story('competitor', 'middle', 'Website', 4, [['blog'], ['pricing', 'whitepaper']]),
    story(['right-industry', 'neither'], 'middle', 'LinkedIn Ads', 3, [['ad', 'blog'], ['whitepaper']]),
  ],
  disqualified: [
    story(
      'wrong-industry',
      'top',
      'Google Ads',
      8,
      [
        ['ad', 'blog'],
        ['pricing', 'caseStudy'],
        ['pricing', 'demo'],
      ],
      1,
    ),
    story('wrong-industry', 'middle', 'Webinar', 10, [['webinar'], ['open', 'blog']], 0),
    story('wrong-industry', 'student', 'Organic search', 3, [['blog'], ['whitepaper']]),
    story('wrong-industry', 'top', 'Organic search', 5, [['blog'], ['pricing', 'pricing', 'whitepaper']]),
  ],
} as const satisfies Record<string, readonly Story[]>
export type StoryKind = keyof typeof stories
