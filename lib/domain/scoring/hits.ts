import type { ScorableSignal } from './scorable.ts'

/**
 * The signals of one lead that a rule asks for, newest first, those of the future included. Scratch that is filled again for each
 * lead: only the first `size` entries mean anything, so that no list is made anew or shrunk.
 */
export type Hits = { list: ScorableSignal[]; size: number }

export const noHits = (): Hits => ({ list: [], size: 0 })

/** Signals of one instant are told apart by id, so that the order in which they arrived never matters. */
const isNewer = (a: ScorableSignal, b: ScorableSignal): boolean =>
  a.at > b.at || (a.at === b.at && a.id < b.id)

const SMALL = 24

const insertionSort = ({ list, size }: Hits): void => {
  for (let index = 1; index < size; index += 1) {
    const signal = list[index] as ScorableSignal
    let place = index
    while (place > 0 && isNewer(signal, list[place - 1] as ScorableSignal)) {
      list[place] = list[place - 1] as ScorableSignal
      place -= 1
    }
    list[place] = signal
  }
}

export const sortNewestFirst = (hits: Hits): void => {
  if (hits.size <= SMALL) insertionSort(hits)
  else {
    hits.list.length = hits.size
    hits.list.sort((a, b) => (isNewer(a, b) ? -1 : 1))
  }
}

/** The place of the newest signal that is not later than `now`. */
export const firstUntil = ({ list, size }: Hits, now: number): number => {
  let first = 0
  while (first < size && (list[first] as ScorableSignal).at > now) first += 1
  return first
}

/** The place after the oldest signal that is younger than `age`: at exactly that age a signal no longer counts. */
export const endWithin = ({ list, size }: Hits, now: number, age: number): number => {
  let end = size
  while (end > 0 && now - (list[end - 1] as ScorableSignal).at >= age) end -= 1
  return end
}

/** What `look` sees when there is one more signal at `place`. */
export const withOneMore = <T>(hits: Hits, place: number, signal: ScorableSignal, look: () => T): T => {
  hits.list.length = hits.size
  hits.list.splice(place, 0, signal)
  hits.size += 1
  const seen = look()
  hits.list.splice(place, 1)
  hits.size -= 1
  return seen
}
