import { create } from 'zustand'

/** More than are said within the time in which a screen reader notices. */
const KEPT = 4

type Said = {
  /** The latest last. Each has its own number: what is said twice is heard twice. */
  said: readonly { number: number; text: string }[]
  announce: (text: string) => void
}

/** What the page says aloud: everything by this one way, so that nothing talks over anything else. */
export const useSaid = create<Said>()((set) => ({
  said: [],
  announce: (text) =>
    set(({ said }) => ({ said: [...said, { number: (said.at(-1)?.number ?? 0) + 1, text }].slice(-KEPT) })),
}))

export const announce = (text: string): void => useSaid.getState().announce(text)
