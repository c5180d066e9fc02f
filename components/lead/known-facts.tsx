import { i18n } from '#i18n'
import type { Attributes } from '../../lib/contract/attributes.ts'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { Section } from '../primitives/section.tsx'
import { factWords } from '../words/fact.ts'
import { humanise } from '../words/humanise.ts'
import styles from './known-facts.module.css'

type Fact = [name: string, words: string]

const knownOf = (attributes: Attributes): Fact[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [[humanise(name), factWords(value)] satisfies Fact],
  )

const ownFacts = ({ attributes, tags, outcome }: LeadDetail['lead']): Fact[] => [
  ...knownOf(attributes),
  ...(tags.length > 0 ? [[i18n.t('lead.tags'), tags.join(', ')] satisfies Fact] : []),
  ...(outcome === null ? [] : [[i18n.t('lead.outcome'), humanise(outcome)] satisfies Fact]),
]

const accountFacts = (account: LeadDetail['account']): Fact[] =>
  account === null
    ? []
    : [
        ...(account.domain === null ? [] : [[i18n.t('lead.domain'), account.domain] satisfies Fact]),
        ...knownOf(account.attributes),
        ...(account.lists.length > 0
          ? [[i18n.t('lead.lists'), account.lists.join(', ')] satisfies Fact]
          : []),
      ]

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.flatMap(([name, words]) => [<dt key={name}>{name}</dt>, <dd key={`${name} is`}>{words}</dd>])}
  </dl>
)

/** What is known of the lead and its account; what is not known is named by the receipt. */
export const KnownFacts = ({ lead, account }: Pick<LeadDetail, 'lead' | 'account'>) => {
  const own = ownFacts(lead)
  const theirs = accountFacts(account)
  return (
    <Section title={i18n.t('lead.facts')}>
      {own.length + theirs.length === 0 ? <p className={styles.none}>{i18n.t('lead.noFacts')}</p> : null}
      {own.length > 0 ? <Facts facts={own} /> : null}
      {account && theirs.length > 0 ? (
        <>
          <h4 className={styles.subtitle}>{account.name}</h4>
          <Facts facts={theirs} />
        </>
      ) : null}
    </Section>
  )
}
