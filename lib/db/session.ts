import type { Member, WorkspaceId } from '../contract/index.ts'

/** Whose copy this is. Nothing in it is secret; it lives and dies with the copy. */
export type Session = {
  /** Origin of the API, e.g. `http://127.0.0.1:8787`. */
  server: string
  member: Member
  workspace: { id: WorkspaceId; name: string }
}
