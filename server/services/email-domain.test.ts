import { describe, expect, it } from 'vitest'
import { emailDomainKind } from './email-domain.ts'

describe("an e-mail address's domain", () => {
  it.each([
    ['ada@acme.example', 'company'],
    ['ada@example.com', 'company'],
    ['ada@siemens.com', 'company'],
    ['ada@gmail.com', 'free'],
    ['ADA@GMail.Com', 'free'],
    ['ada@mail.gmx.de', 'free'],
    ['ada@notgmail.com', 'company'],
    ['ada@mailinator.com', 'disposable'],
    ['ada@x.yopmail.com', 'disposable'],
    [null, null],
  ])('%s is %s', (email, kind) => {
    expect(emailDomainKind(email)).toBe(kind)
  })
})
