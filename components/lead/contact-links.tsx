import { i18n } from '#i18n'
import type { LeadDetail } from '../../lib/queries/lead-detail.ts'
import { Icon } from '../primitives/icon.tsx'
import styles from './contact-links.module.css'

type LinkProps = { icon: 'phone' | 'mail' | 'external'; href: string; label?: string; children: string }

const ContactLink = ({ icon, href, label, children }: LinkProps) => (
  <li className={styles.item}>
    <a
      className={styles.link}
      href={href}
      aria-label={label}
      {...(icon === 'external' ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
    >
      <Icon name={icon} />
      <span>{children}</span>
    </a>
  </li>
)

/** The address, if it is one a browser may open from here: text from outside never picks the scheme. */
const webAddress = (address: string | null): string | null =>
  address !== null && URL.parse(address)?.protocol === 'https:' ? address : null

/** What a telephone can dial of a number written for people. */
const dialled = (phone: string): string => `tel:${phone.replaceAll(/[^\d+*#]/g, '')}`

export const ContactLinks = ({ lead }: Pick<LeadDetail, 'lead'>) => {
  const linkedin = webAddress(lead.linkedinUrl)
  const crm = webAddress(lead.crmUrl)
  if (!lead.email && !lead.phone && !linkedin && !crm) return null
  return (
    <section className={styles.contact} aria-label={i18n.t('lead.contact')}>
      <ul className={styles.links}>
        {lead.email ? (
          <ContactLink
            icon="mail"
            href={`mailto:${encodeURIComponent(lead.email)}`}
            label={i18n.t('lead.email', [lead.email])}
          >
            {lead.email}
          </ContactLink>
        ) : null}
        {lead.phone ? (
          <ContactLink icon="phone" href={dialled(lead.phone)} label={i18n.t('lead.call', [lead.phone])}>
            {lead.phone}
          </ContactLink>
        ) : null}
        {linkedin ? (
          <ContactLink icon="external" href={linkedin}>
            {i18n.t('lead.linkedin')}
          </ContactLink>
        ) : null}
        {crm ? (
          <ContactLink icon="external" href={crm}>
            {i18n.t('lead.crm')}
          </ContactLink>
        ) : null}
      </ul>
    </section>
  )
}
