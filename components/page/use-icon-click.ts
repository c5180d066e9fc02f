import { useEffect } from 'react'
import { onIconClick } from '../../lib/beside/icon-click.ts'
import { tabBeside } from '../../lib/beside/tab-beside.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'

/**
 * The icon, clicked while the panel is open: on a page that was hidden the click lets Heatline see it; where there is nothing
 * more to see it closes the panel, as it opened it.
 */
export const useIconClick = (): void =>
  useEffect(
    () =>
      onIconClick(async () => {
        const before = tabBeside.current()?.url
        await tabBeside.lookAgain()
        if (tabBeside.current()?.url === before) window.close()
        else useUi.getState().showPage()
      }),
    [],
  )
