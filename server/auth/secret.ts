import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOnce } from '../write-once.ts'

const SECRET_BYTES = 32

/** The secret that signs tokens, made on the first start. Readable by the server's own user alone. */
export const readOrMakeSecret = async (folder: string): Promise<Uint8Array> => {
  const path = join(folder, 'secret')
  await mkdir(folder, { recursive: true })
  await writeOnce(path, randomBytes(SECRET_BYTES).toString('hex'), 0o600)
  return secretOf(await readFile(path, 'utf8'))
}

/** The bytes of a secret that people set. Throws when it is too short to sign with. */
export const secretOf = (text: string): Uint8Array => {
  const secret = new TextEncoder().encode(text.trim())
  if (secret.length < SECRET_BYTES)
    throw new Error(`expected a secret of at least ${SECRET_BYTES} bytes, got ${secret.length}`)
  return secret
}
