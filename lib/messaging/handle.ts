import { browser } from 'wxt/browser'
import { errorData } from '../errors/error-data.ts'
import type { Answer } from './protocol.ts'

type Sender = { id?: string | undefined; url?: string | undefined }

/** Only this extension's own pages may ask: not content scripts (whose address is the site's), not other extensions. */
export const isOwnPage = ({ id, url }: Sender): boolean =>
  id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL('/'))

/** Wraps a handler for `onMessage`: checks who asks, and answers errors as data. */
export const handled =
  <Data, T>(work: (data: Data) => Promise<T>) =>
  async ({ data, sender }: { data: Data; sender: Sender }): Promise<Answer<T>> => {
    if (!isOwnPage(sender))
      return { ok: false, error: { code: 'forbidden', message: 'expected a page of this extension' } }
    try {
      return { ok: true, value: await work(data) }
    } catch (thrown) {
      return { ok: false, error: errorData(thrown) }
    }
  }
