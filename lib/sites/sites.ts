import { attio } from './attio/attio.ts'
import { hubspot } from './hubspot/hubspot.ts'
import { linkedin } from './linkedin/linkedin.ts'
import { pipedrive } from './pipedrive/pipedrive.ts'
import { salesforce } from './salesforce/salesforce.ts'
import type { Site } from './site.ts'

/** Every site that is known. No two of them share a host. */
export const sites: readonly Site[] = [linkedin, hubspot, salesforce, pipedrive, attio]
