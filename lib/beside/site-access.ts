import { useSyncExternalStore } from 'react'
import { browser } from 'wxt/browser'
import type { Site } from '../sites/site.ts'
import { sites } from '../sites/sites.ts'

const originsOf = ({ origins }: Site) => ({ origins: [...origins] })

/** Must be called within the rep's own click: the browser asks only then. False: the rep said no. */
export const allowSite = (site: Site): Promise<boolean> => browser.permissions.request(originsOf(site))

/** From now on the browser does not tell the addresses of this site. */
export const revokeSite = (site: Site): Promise<boolean> => browser.permissions.remove(originsOf(site))

/** Ids of the sites that the rep allowed. */
export const readAllowedSites = async (): Promise<ReadonlySet<string>> => {
  const allowed = await Promise.all(sites.map((site) => browser.permissions.contains(originsOf(site))))
  return new Set(sites.filter((_, place) => allowed[place]).map(({ id }) => id))
}

let allowed: ReadonlySet<string> | undefined
const listeners = new Set<() => void>()
let asked = 0

const renew = async (): Promise<void> => {
  asked += 1
  const mine = asked
  const read = await readAllowedSites()
  if (mine !== asked) return
  allowed = read
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  const { onAdded, onRemoved } = browser.permissions
  if (listeners.size === 0) {
    // The browser's own settings can give and take a permission too.
    onAdded.addListener(renew)
    onRemoved.addListener(renew)
    void renew()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    onAdded.removeListener(renew)
    onRemoved.removeListener(renew)
  }
}

/** Ids of the sites that the rep allowed, kept up to date; undefined while they are read. */
export const useAllowedSites = (): ReadonlySet<string> | undefined =>
  useSyncExternalStore(subscribe, () => allowed)
