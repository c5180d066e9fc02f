import type { Change } from '../../lib/contract/index.ts'
import { aClock, aMachine } from '../integration/machine.ts'
import { NOW, rules } from './changes.ts'
import { aScriptedServer } from './scripted-server.ts'

/** A rep's browser after its first sync of the sample rules and these changes. */
export const aSyncedMachine = async (...changes: Change[]) => {
  const clock = aClock(NOW)
  const server = aScriptedServer(clock)
  server.publish(...rules, ...changes)
  const machine = aMachine({ fetch: server.fetch, clock })
  await machine.signIn('rep-1')
  await machine.sync()
  return { ...machine, clock, server }
}
