import type { LeadId } from '../contract/ids.ts'

const names = new Map<LeadId, string>()

/** Remembers who was drawn, so that a key pressed before the lead's card is read still knows whom it is about. */
export const seeName = (id: LeadId, name: string): void => {
  names.set(id, name)
}

/** Undefined for a lead that was not on the screen yet. */
export const seenName = (id: LeadId): string | undefined => names.get(id)

/** The next member to sign in has seen nobody. */
export const forgetNames = (): void => names.clear()
