import type { WorkspaceId } from '../../lib/contract/index.ts'

/**
 * Answers of an embedded database, kept until their workspace is written to. No other process writes to it, so what is
 * remembered is what would be read; a server on the network has other writers and gets no memory.
 */
export class WorkspaceMemory {
  readonly #workspaces = new Map<WorkspaceId, Map<string, unknown>>()

  /** The remembered answer, else the one of `load`. One that was loaded while somebody wrote is not kept. */
  async recall<Answer>(workspaceId: WorkspaceId, key: string, load: () => Promise<Answer>): Promise<Answer> {
    const answers = this.#answersOf(workspaceId)
    if (answers.has(key)) return answers.get(key) as Answer
    const answer = await load()
    // After a forget, this map is nobody's any more, and so is what lands in it.
    answers.set(key, answer)
    return answer
  }

  forget(workspaceId: WorkspaceId): void {
    this.#workspaces.delete(workspaceId)
  }

  forgetAll(): void {
    this.#workspaces.clear()
  }

  #answersOf(workspaceId: WorkspaceId): Map<string, unknown> {
    const known = this.#workspaces.get(workspaceId) ?? new Map<string, unknown>()
    this.#workspaces.set(workspaceId, known)
    return known
  }
}
