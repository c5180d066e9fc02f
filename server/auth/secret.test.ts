import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readOrMakeSecret, secretOf } from './secret.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heatline-secret-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('the secret', () => {
  it('is made once, and the same ever after', async () => {
    const inside = join(folder, 'new', 'data')
    const [first, second] = await Promise.all([readOrMakeSecret(inside), readOrMakeSecret(inside)])
    expect(first).toEqual(second)
    expect(await readOrMakeSecret(inside)).toEqual(first)
    expect(await readOrMakeSecret(join(folder, 'other'))).not.toEqual(first)
  })

  it('can be read by its owner alone', async () => {
    await readOrMakeSecret(folder)
    expect((await stat(join(folder, 'secret'))).mode & 0o777).toBe(0o600)
  })

  it('must be long enough to sign with', () => {
    expect(() => secretOf('short')).toThrow('expected a secret of at least 32 bytes, got 5')
  })
})
