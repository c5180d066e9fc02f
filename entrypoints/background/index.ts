import { defineBackground } from 'wxt/utils/define-background'
import { closeStorageToPages, storedCredentials } from '../../lib/auth/credentials.ts'
import { database } from '../../lib/db/open.ts'
import { createSyncRunner } from '../../lib/sync/runner.ts'
import type { SyncDeps } from '../../lib/sync/sync-deps.ts'
import { setupLookUpMenu } from './look-up-menu.ts'
import { setupMessages } from './messages.ts'
import { setupNotifications } from './notifications.ts'
import { setupNudges } from './nudges.ts'
import { setupPanel } from './panel.ts'
import { setupQuestions } from './questions.ts'
import { setupSchedule } from './schedule.ts'
import { setupTabBadge } from './tab-badge.ts'

export default defineBackground(() => {
  const deps: SyncDeps = {
    db: database(),
    credentials: storedCredentials,
    fetch: (...request) => fetch(...request),
    clock: Date.now,
    random: Math.random,
  }
  const runner = createSyncRunner(deps, navigator.locks, setTimeout)
  setupMessages(deps, runner, setupNudges(deps, runner))
  setupQuestions(deps)
  setupSchedule(runner)
  setupPanel()
  setupLookUpMenu()
  setupTabBadge()
  setupNotifications(deps.db)
  void closeStorageToPages()
})
