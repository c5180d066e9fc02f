import { z } from 'zod'

export const webAddressSchema = z
  .url({ protocol: /^https$/, error: 'expected an https:// address' })
  .max(2000)

/** Where else the record is kept, e.g. in a CRM: a page with one of these addresses is a page of it. In no order. */
export const recordUrlsSchema = z.array(webAddressSchema).max(20)
