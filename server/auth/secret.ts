import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const SECRET_BYTES = 32

const isFileError = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/** The secret that signs tokens, made on the first start. Readable by the server's own user alone. */
export const readOrMakeSecret = async (folder: string): Promise<Uint8Array> => {
  const path = join(folder, 'secret')
  const draft = `${path}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  await writeFile(draft, randomBytes(SECRET_BYTES).toString('hex'), { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, path) // whole or not at all: another process that starts now must not read half of it
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
  return secretOf(await readFile(path, 'utf8'))
}

/** The bytes of a secret that people set. Throws when it is too short to sign with. */
export const secretOf = (text: string): Uint8Array => {
  const secret = new TextEncoder().encode(text.trim())
  if (secret.length < SECRET_BYTES)
    throw new Error(`expected a secret of at least ${SECRET_BYTES} bytes, got ${secret.length}`)
  return secret
}
