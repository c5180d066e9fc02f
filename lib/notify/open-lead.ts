import { browser } from 'wxt/browser'
import type { LeadId } from '../contract/index.ts'

const WORKSPACE = '/workspace.html'

/** The tab of the workspace that is open already. Its own pages may be found without a permission for tabs. */
const openWorkspace = async (): Promise<{ tabId: number; windowId: number } | null> => {
  const contexts = await browser.runtime.getContexts?.({ contextTypes: ['TAB'] })
  const page = browser.runtime.getURL(WORKSPACE)
  return contexts?.find(({ documentUrl }) => documentUrl?.startsWith(page)) ?? null
}

/** Brings the workspace to the front with this lead in hand; the address alone says which. */
export const openLead = async (id: LeadId): Promise<void> => {
  const url = `${browser.runtime.getURL(WORKSPACE)}#lead=${encodeURIComponent(id)}`
  const open = await openWorkspace()
  if (!open) {
    await browser.tabs.create({ url })
    return
  }
  await browser.tabs.update(open.tabId, { url, active: true })
  await browser.windows.update(open.windowId, { focused: true })
}
