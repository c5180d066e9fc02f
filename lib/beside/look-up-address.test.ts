import { describe, expect, it } from 'vitest'
import { lookUpAddress } from './look-up-address.ts'

describe('what is looked up', () => {
  it.each([
    ['https://www.linkedin.com/in/ada', 'https://www.linkedin.com/in/ada'],
    ['mailto:ada@acme.example?subject=Hello', 'mailto:ada@acme.example?subject=Hello'],
    ['ada@acme.example', 'mailto:ada@acme.example'],
    ['From: Ada Sample <ada.sample+x@mail.acme.example>, to you', 'mailto:ada.sample+x@mail.acme.example'],
    ['Write to ada@acme.example.', 'mailto:ada@acme.example'],
  ])('of %j is %s', (text, address) => {
    expect(lookUpAddress(text)).toBe(address)
  })

  it.each(['Ada Sample', '@ada', 'ada@', 'javascript:alert(1)', ''])('of %j are words', (text) => {
    expect(lookUpAddress(text)).toBeNull()
  })
})
