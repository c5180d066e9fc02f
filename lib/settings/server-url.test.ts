import { describe, expect, it } from 'vitest'
import { parseServerUrl } from './server-url.ts'

describe('a server’s address', () => {
  it.each([
    ['https://heatline.example', 'https://heatline.example'],
    [' https://Heatline.example:8443/v1/?a#b ', 'https://heatline.example:8443'],
    ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
    ['http://localhost:8787', 'http://localhost:8787'],
  ])('%s is the origin %s', (typed, origin) => {
    expect(parseServerUrl(typed)).toBe(origin)
  })

  it.each([
    'http://heatline.example',
    'http://127.0.0.1.heatline.example',
    'http://localhost.heatline.example',
    'https://ada:secret@heatline.example',
    'ftp://heatline.example',
    'javascript:alert(1)',
    'heatline.example',
    '',
  ])('"%s" is none that a token may be sent to', (typed) => {
    expect(parseServerUrl(typed)).toBeNull()
  })
})
