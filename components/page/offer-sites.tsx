import { i18n } from '#i18n'
import { allowSite, useAllowedSites } from '../../lib/beside/site-access.ts'
import { hideOffer, useOfferHidden } from '../../lib/settings/site-offer.ts'
import type { Site } from '../../lib/sites/site.ts'
import { sites } from '../../lib/sites/sites.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { Button } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import styles from './offer-sites.module.css'

/** The browser asks; after a no everything is as it was, and it may be asked again. */
const ask = async (site: Site): Promise<void> => {
  const text = (await allowSite(site))
    ? i18n.t('sites.saidYes', [site.name])
    : i18n.t('sites.saidNo', [site.name])
  useUi.getState().say({ text, tone: 'done', undoable: false })
}

const AllowButton = ({ site }: { site: Site }) => (
  <Button onClick={() => void ask(site)}>{i18n.t('page.allow', [site.name])}</Button>
)

/** The page's address is hidden: whichever known site it may be, one button asks for that one site. */
export const OfferSites = () => {
  const allowed = useAllowedSites()
  const isHidden = useOfferHidden()
  const offered = sites.filter(({ id }) => allowed && !allowed.has(id))
  if (!allowed || isHidden !== false || offered.length === 0) return null
  return (
    <section className={styles.offer} aria-label={i18n.t('page.notAllowed')}>
      <p className={styles.title}>{i18n.t('page.notAllowed')}</p>
      <Button look="icon" aria-label={i18n.t('page.notNow')} onClick={() => void hideOffer()}>
        <Icon name="close" size={12} />
      </Button>
      <p className={styles.words}>{i18n.t('page.allowHint')}</p>
      <div className={styles.buttons}>
        {offered.map((site) => (
          <AllowButton key={site.id} site={site} />
        ))}
      </div>
    </section>
  )
}

/** The page is seen because the rep clicked Heatline on it; from there it is one button to see the site's other pages too. */
export const OfferSite = ({ site }: { site: Site }) => (
  <section className={styles.offer} aria-label={i18n.t('page.seenByClick', [site.name])}>
    <p className={styles.words}>{i18n.t('page.seenByClick', [site.name])}</p>
    <AllowButton site={site} />
  </section>
)
