import { readFile } from 'node:fs/promises'
import { authMethodsSchema, tokenSchema } from '../../lib/contract/member.ts'
import { type ApiOptions, askApi } from './api-client.ts'
import { CliError, CliErrorCode } from './cli-error.ts'
import { fileTrouble } from './file-trouble.ts'

const fromFile = async (path: string): Promise<string> => {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (cause) {
    throw new CliError(
      CliErrorCode.unreadableFile,
      { where: `HEATLINE_TOKEN_FILE=${path}`, expected: 'a file that can be read', got: fileTrouble(cause) },
      { cause },
    )
  }
}

/** A demo server lets anybody in; any other one asks for a token. */
const asDemoAdmin = async (options: ApiOptions): Promise<string> => {
  const { methods, demoMembers } = await askApi(
    options,
    { method: 'GET', path: '/v1/auth/methods' },
    authMethodsSchema,
  )
  const admin = demoMembers.find((member) => member.role === 'admin')
  if (!methods.includes('demo') || !admin)
    throw new CliError(CliErrorCode.noToken, {
      where: options.server,
      expected: "an admin's token",
      got: 'none',
      advice: 'give --token, HEATLINE_TOKEN, or HEATLINE_TOKEN_FILE=.data/admin.token',
    })
  const body = JSON.stringify({ memberId: admin.id })
  return (await askApi(options, { method: 'POST', path: '/v1/auth/demo', body }, tokenSchema)).token
}

/** The token to work with: as given, from the environment, from a file, or the demo admin's. */
export const signIn = async (
  options: ApiOptions,
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> => {
  const named = given ?? env.HEATLINE_TOKEN
  if (named) return named
  if (env.HEATLINE_TOKEN_FILE) return fromFile(env.HEATLINE_TOKEN_FILE)
  return asDemoAdmin(options)
}
