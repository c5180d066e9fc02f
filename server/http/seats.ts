/** So many places each; taking one answers how to leave it, once, or null where none is free. */
export const createSeats = (perGuest: number) => {
  const taken = new Map<string, number>()
  const move = (guest: string, by: 1 | -1): void => {
    const count = (taken.get(guest) ?? 0) + by
    if (count === 0) taken.delete(guest)
    else taken.set(guest, count)
  }
  return {
    take: (guest: string): (() => void) | null => {
      if ((taken.get(guest) ?? 0) >= perGuest) return null
      move(guest, 1)
      let isSeated = true
      return () => {
        if (isSeated) move(guest, -1)
        isSeated = false
      }
    },
  }
}
