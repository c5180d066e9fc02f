import { useCallback, useEffect, useState } from 'react'
import { type LookUp, onLookUp } from '../../lib/beside/look-up.ts'
import { lookUpAddress } from '../../lib/beside/look-up-address.ts'
import { tabBeside } from '../../lib/beside/tab-beside.ts'
import { useUi } from '../../lib/ui-state/use-ui.ts'

export type OpenLookUp = {
  text: string
  /** Null: words, which have no address. */
  address: string | null
  close: () => void
}

/** Calls when the tab shows another page; one that was only not known yet is not another. */
const onOtherPage = (listener: () => void): (() => void) => {
  let before = tabBeside.current()
  return tabBeside.subscribe(() => {
    const now = tabBeside.current()
    const isOther = now?.tabId !== before?.tabId || now?.url !== before?.url
    if (isOther && before?.url !== undefined) listener()
    before = now
  })
}

/** What the rep has asked for in a page's menu; until it is closed, or the rep goes to another page or to the queue. */
export const useLookUp = (): OpenLookUp | null => {
  const [lookUp, setLookUp] = useState<LookUp | null>(null)
  const front = useUi((ui) => ui.front)
  const close = useCallback(() => setLookUp(null), [])
  useEffect(
    () =>
      onLookUp((asked) => {
        useUi.getState().showPage()
        setLookUp(asked)
      }),
    [],
  )
  useEffect(() => (lookUp ? onOtherPage(close) : undefined), [lookUp, close])
  useEffect(() => {
    if (front === 'queue') close()
  }, [front, close])
  return lookUp && { text: lookUp.text, address: lookUpAddress(lookUp.text), close }
}
