import { type ComponentType, lazy } from 'react'

type Module<Props> = { default: ComponentType<Props> }

/** React asks a thenable only whether it has answered by the time `then` returns: this one has. */
const answered = <Props>(module: Module<Props>): Promise<Module<Props>> =>
  // biome-ignore lint/suspicious/noThenProperty: it is meant to be taken for a promise
  ({ then: (done: (value: Module<Props>) => void) => done(module) }) as Promise<Module<Props>>

/**
 * Like `lazy`, with a way to fetch it ahead; what has been fetched is drawn with the first render that asks for it. `lazy` alone
 * would draw nothing for a moment even then, and a key pressed in that moment would be lost on the page behind.
 */
export const fetchedAhead = <Props>(load: () => Promise<Module<Props>>) => {
  let fetched: Module<Props> | undefined
  const fetch = async (): Promise<Module<Props>> => {
    fetched ??= await load()
    return fetched
  }
  return { fetch, Component: lazy<ComponentType<Props>>(() => (fetched ? answered(fetched) : fetch())) }
}
