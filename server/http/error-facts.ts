const text = (value: unknown, name: string): string | undefined => {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof found === 'string' ? found : undefined
}

/**
 * What a log may say of an unexpected error: kinds, codes and places. Never its message: a failed query's message quotes its
 * parameters, and those are people's data.
 */
export const errorFacts = (error: unknown): Record<string, unknown> => {
  const cause = error instanceof Error ? error.cause : undefined
  return {
    name: text(error, 'name') ?? typeof error,
    code: text(error, 'code') ?? text(cause, 'code'),
    constraint: text(cause, 'constraint') ?? text(cause, 'constraint_name'),
    routine: text(cause, 'routine'),
    at: text(error, 'stack')
      ?.split('\n')
      .filter((line) => line.startsWith('    at '))
      .map((line) => line.slice(7)),
  }
}
