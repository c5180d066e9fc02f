import { type ReactNode, useId, useRef } from 'react'
import { i18n } from '#i18n'
import { requestSync } from '../../lib/actions/request-sync.ts'
import type { Session } from '../../lib/queries/session.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'
import { KeyHint } from '../keyboard/key-hint.tsx'
import { ariaKeysOf } from '../keyboard/key-words.ts'
import { type ShortcutName, shortcut } from '../keyboard/shortcuts.ts'
import { runShortcut } from '../keyboard/use-shortcuts.ts'
import { buttonClass } from '../primitives/button.tsx'
import { Icon } from '../primitives/icon.tsx'
import styles from './header-menu.module.css'

type ItemProps = { onPick: () => void; shortcut?: ShortcutName; children: ReactNode }

const Item = ({ onPick, shortcut, children }: ItemProps) => (
  <li>
    <button
      type="button"
      className={styles.item}
      aria-keyshortcuts={shortcut && ariaKeysOf(shortcut)}
      onClick={onPick}
    >
      <span className={styles.label}>{children}</span>
      {shortcut ? <KeyHint of={shortcut} /> : null}
    </button>
  </li>
)

const PageLink = ({ href, children }: { href: string; children: string }) => (
  <li>
    <a className={styles.item} href={href} target="_blank" rel="noopener">
      {children}
      <Icon name="external" size={12} />
    </a>
  </li>
)

/** What has no button of its own in every state of the page. */
const byMenu = ['undo', 'goHot', 'goWarm', 'goCold', 'help'] as const satisfies readonly ShortcutName[]

/** Everything that is not done all day. A popover of the browser's own: Escape and a click elsewhere close it. */
export const HeaderMenu = ({ session, refused }: { session: Session; refused: number }) => {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const openDialog = useUi((ui) => ui.openDialog)
  const picking = (act: () => void) => () => {
    menu.current?.hidePopover()
    act()
  }
  return (
    <>
      <button
        type="button"
        className={`${buttonClass('icon')} ${styles.button}`}
        popoverTarget={id}
        aria-label={i18n.t('header.menu')}
      >
        <Icon name="more" />
        {refused > 0 ? <span className={styles.badge} /> : null}
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        <p className={styles.who}>
          {i18n.t('header.signedInAs', [session.member.name, session.workspace.name])}
        </p>
        <ul>
          <Item onPick={picking(() => openDialog('attention'))}>
            {i18n.t('header.attention')}
            {refused > 0 ? <span className={styles.count}>{refused}</span> : null}
          </Item>
          <Item onPick={picking(() => void requestSync())}>{i18n.t('header.syncNow')}</Item>
          <li className={styles.rule} />
          {byMenu.map((name) => (
            <Item key={name} shortcut={name} onPick={picking(() => runShortcut(name))}>
              {shortcut(name).words()}
            </Item>
          ))}
          <li className={styles.rule} />
          <PageLink href="/workspace.html">{i18n.t('header.openInTab')}</PageLink>
          <PageLink href="/options.html">{i18n.t('header.settings')}</PageLink>
          <li className={styles.rule} />
          <Item onPick={picking(() => openDialog('signOut'))}>{i18n.t('header.signOut')}</Item>
        </ul>
      </div>
    </>
  )
}
