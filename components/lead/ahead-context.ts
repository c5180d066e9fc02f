import { createContext } from 'react'

/** Whether this card is drawn but not the one in hand: nobody sees it, and neither key nor focus is for it. */
export const AheadContext = createContext(false)
