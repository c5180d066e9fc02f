/** Aborts at the first Ctrl-C (or SIGTERM), so that work under way can end cleanly. */
export const abortOnInterrupt = (): AbortSignal => {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort())
  return controller.signal
}
