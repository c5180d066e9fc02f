import { errorData } from '../errors/error-data.ts'
import type { Answer } from '../messaging/protocol.ts'

/** What the background answers, or why it could not be asked, as data either way. */
export const ask = async <T>(question: Promise<Answer<T>>): Promise<Answer<T>> => {
  try {
    return await question
  } catch (thrown) {
    return { ok: false, error: errorData(thrown) }
  }
}
