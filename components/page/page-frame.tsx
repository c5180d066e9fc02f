import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import pane from '../primitives/pane.module.css'

/** A state of the page beside that has no card: a head, and what scrolls below it. */
export const PageFrame = ({ head, children }: { head: ReactNode; children: ReactNode }) => (
  <section className={pane.pane} aria-label={i18n.t('page.region')}>
    {head}
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
    <div className={pane.scroll} tabIndex={0}>
      {children}
    </div>
  </section>
)
