import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EXTENSION_FOLDER } from '../../scripts/browser.ts'
import { expect, test } from './world.ts'

const manifest = JSON.parse(readFileSync(join(EXTENSION_FOLDER, 'manifest.json'), 'utf8')) as Record<
  string,
  unknown
>

test('the extension that ships asks for no more than it needs', () => {
  expect(manifest.permissions).toEqual(['storage', 'alarms', 'sidePanel', 'notifications'])
  for (const key of [
    'host_permissions',
    'optional_host_permissions',
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
  ])
    expect(manifest).not.toHaveProperty(key)
  expect(JSON.stringify(manifest.content_security_policy)).not.toContain('unsafe')
})
