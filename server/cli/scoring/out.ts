/** Where a command's results, its words and the present moment come from and go to. */
export type Out = { print: (line: string) => void; say: (line: string) => void; clock: () => number }

export const toTheConsole: Out = { print: console.log, say: console.error, clock: Date.now }
