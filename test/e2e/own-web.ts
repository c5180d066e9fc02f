import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'

/** In as few bytes as it needs: anything longer is no DER. */
const lengthOf = ({ length }: Uint8Array): number[] => {
  if (length < 128) return [length]
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
}

const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body)]), body])
}

const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts)
const bits = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes)
const year = (digits: string): Buffer => der(0x17, Buffer.from(`${digits}0101000000Z`))

const COMMON_NAME = der(0x06, Buffer.from([0x55, 4, 3]))
const ECDSA_WITH_SHA256 = sequence(der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2])))

/** Signed by itself and believed by nobody: made for one run, so that no key lies in the repository. */
const selfSigned = (publicKey: KeyObject, privateKey: KeyObject): string => {
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('the web of a test')))))
  const serial = der(0x02, Buffer.from([1]))
  const key = publicKey.export({ type: 'spki', format: 'der' })
  const body = sequence(serial, ECDSA_WITH_SHA256, name, sequence(year('20'), year('49')), name, key)
  const whole = sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, privateKey)))
  return `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`
}

/** Says its own address, and goes on from page to page without loading, as the sites do. */
const page = (address: string): string => `<!doctype html>
<meta charset="utf-8">
<title>A page</title>
<h1>${address.replaceAll(/[<>&"]/g, '')}</h1>
<script>window.goTo = (path, how = 'pushState') => history[how](null, '', path)</script>`

export type OwnWeb = {
  /** For Chromium: every host is this machine, whatever its name, so that nothing leaves it. */
  args: string[]
  close: () => Promise<void>
}

/** A server that answers for the whole web, so that pages stand under their real addresses. */
export const startOwnWeb = async (): Promise<OwnWeb> => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const server = createServer({ key, cert: selfSigned(publicKey, privateKey) }, (request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(page(`${request.headers.host}${request.url}`))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    args: [
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    ],
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
