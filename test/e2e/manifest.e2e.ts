import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sites } from '../../lib/sites/sites.ts'
import { EXTENSION_FOLDER } from '../../scripts/browser.ts'
import { expect, test } from './world.ts'

const manifest = JSON.parse(readFileSync(join(EXTENSION_FOLDER, 'manifest.json'), 'utf8')) as Record<
  string,
  unknown
>

test('the extension that ships asks for no more than it needs', () => {
  expect(manifest.permissions).toEqual([
    'storage',
    'alarms',
    'sidePanel',
    'notifications',
    'contextMenus',
    'activeTab',
  ])
  for (const key of [
    'host_permissions',
    'optional_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
  ])
    expect(manifest).not.toHaveProperty(key)
  expect(JSON.stringify(manifest.content_security_policy)).not.toContain('unsafe')
})

test('it may be allowed to see the addresses of known sites, and of no others', () => {
  expect(manifest.optional_host_permissions).toEqual(sites.flatMap(({ origins }) => origins))
  for (const origin of manifest.optional_host_permissions as string[])
    expect(origin).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+\.[a-z0-9.-]+\/\*$/)
})
