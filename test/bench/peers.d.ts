// What the benchmark uses of its peers, which are not installed for anything else.
declare module 'json-rules-engine' {
  export class Engine {
    constructor(rules: [], options: { allowUndefinedFacts: boolean })
    addRule(rule: { conditions: object; event: { type: string; params: PeerPoints } }): void
    run(facts: Record<string, unknown>): Promise<{ events: { params: PeerPoints }[] }>
  }
  export type PeerPoints = { points: number; perCount: string | undefined }
}

declare module '@gorules/zen-engine' {
  export class ZenEngine {
    createDecision(graph: object): ZenDecision
  }
  export class ZenDecision {
    evaluate(facts: Record<string, unknown>): Promise<{ result: { total: number } }>
  }
}

declare module 'autocannon' {
  export default function autocannon(load: {
    url: string
    headers: Record<string, string>
    connections: number
    amount: number
    sampleInt: number
  }): Promise<{ '2xx': number }>
}
