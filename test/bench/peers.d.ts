// What the benchmark uses of its peers, which are not installed for anything else.
declare module 'json-rules-engine' {
  export class Engine {
    constructor(rules: [], options: { allowUndefinedFacts: boolean })
    addRule(rule: { conditions: object; event: { type: string; params: PeerPoints } }): void
    run(facts: Record<string, unknown>): Promise<{ events: { params: PeerPoints }[] }>
  }
  export type PeerPoints = { points: number; perCount: string | undefined }
}
