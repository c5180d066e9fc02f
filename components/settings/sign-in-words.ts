import { i18n } from '#i18n'
import { errorWords } from '../words/error.ts'

type ErrorData = { code: string; message: string }

const silent = new Set(['offline', 'timeout', 'unavailable'])

/** Why a server could not be connected to: what was expected there, and what was met. */
export const connectWords = (server: string, error: ErrorData): string =>
  silent.has(error.code)
    ? i18n.t('signIn.unreachable', [server])
    : i18n.t('signIn.notHeatline', [server, error.message])

/** Why signing in was refused. */
export const signInWords = (error: ErrorData): string =>
  error.code === 'unauthorized' ? i18n.t('signIn.refused') : i18n.t('signIn.failed', [errorWords(error)])
