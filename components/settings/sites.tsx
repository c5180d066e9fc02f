import { useState } from 'react'
import { i18n } from '#i18n'
import { allowSite, revokeSite, useAllowedSites } from '../../lib/beside/site-access.ts'
import { useRules } from '../../lib/queries/rules.ts'
import type { Site } from '../../lib/sites/site.ts'
import { sites } from '../../lib/sites/sites.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import styles from './sites.module.css'

type SiteLineProps = { site: Site; isAllowed: boolean; onAsk: () => void }

const SiteLine = ({ site, isAllowed, onAsk }: SiteLineProps) => (
  <li className={styles.site}>
    <span className={styles.name}>{site.name}</span>
    <span className={isAllowed ? styles.allowed : styles.state}>
      {isAllowed ? <Icon name="check" size={12} /> : null}
      {isAllowed ? i18n.t('sites.allowed') : i18n.t('sites.notAllowed')}
    </span>
    {isAllowed ? (
      <Button aria-label={i18n.t('sites.revokeSite', [site.name])} onClick={() => void revokeSite(site)}>
        {i18n.t('sites.revoke')}
      </Button>
    ) : (
      <Button aria-label={i18n.t('sites.allowSite', [site.name])} onClick={onAsk}>
        {i18n.t('sites.allow')}
      </Button>
    )}
  </li>
)

/** The workspace's own sites, whose hosts this package does not know and so cannot ask for. */
const OwnSites = () =>
  [...(useRules()?.customSites.keys() ?? [])].map((host) => (
    <li key={host} className={styles.site}>
      <span className={styles.name}>{host}</span>
      <span className={styles.state}>{i18n.t('sites.own')}</span>
    </li>
  ))

/** On which sites Heatline may see where the rep is; what that means, and how to end it. */
export const Sites = () => {
  const allowed = useAllowedSites()
  const [refused, setRefused] = useState<Site | null>(null)
  const ask = async (site: Site) => setRefused((await allowSite(site)) ? null : site)
  return (
    <>
      <p className={styles.hint}>{i18n.t('sites.hint')}</p>
      <ul aria-label={i18n.t('sites.list')}>
        {allowed
          ? sites.map((site) => (
              <SiteLine
                key={site.id}
                site={site}
                isAllowed={allowed.has(site.id)}
                onAsk={() => void ask(site)}
              />
            ))
          : null}
        <OwnSites />
      </ul>
      <p className={styles.hint} role="status">
        {refused && !allowed?.has(refused.id) ? i18n.t('sites.saidNo', [refused.name]) : null}
      </p>
    </>
  )
}
