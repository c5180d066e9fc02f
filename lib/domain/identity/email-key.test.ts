import { describe, expect, it } from 'vitest'
import { emailKey, mailtoKey } from './email-key.ts'

describe('an e-mail address', () => {
  it.each([
    ['ada@acme.example', 'email:ada@acme.example'],
    [' Ada.Sample+crm@ACME.example\n', 'email:ada.sample+crm@acme.example'],
    ['ada@mu\u0308ller.example', 'email:ada@müller.example'],
  ])('is one key however it is written: %j', (text, key) => {
    expect(emailKey(text)).toBe(key)
  })

  it.each([
    '',
    'ada',
    '@acme.example',
    'ada@',
    'a@b@c',
    'Ada <ada@acme.example>',
    'a@b,c@d',
    'a b@c',
    'a@b/c',
  ])('is not %j', (text) => {
    expect(emailKey(text)).toBeNull()
  })
})

describe('a link that writes a mail', () => {
  it.each([
    ['mailto:ada@acme.example', 'email:ada@acme.example'],
    ['MAILTO:Ada%2Bcrm%40acme.example?subject=a%20b@c#d', 'email:ada+crm@acme.example'],
    ['mailto:', null],
    ['mailto:%E0%A4%A', null],
    ['mailto:ada@acme.example,ben@acme.example', null],
    ['https://acme.example/mailto:ada@acme.example', null],
  ])('%s names %s', (url, key) => {
    expect(mailtoKey(url)).toBe(key)
  })
})
