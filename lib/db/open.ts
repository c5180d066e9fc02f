import { HeatlineDb } from './schema.ts'

let opened: HeatlineDb | undefined

/** This context's one connection to the local copy; opened on first use. */
export const database = (): HeatlineDb => {
  opened ??= new HeatlineDb()
  return opened
}
