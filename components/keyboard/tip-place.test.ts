import { expect, it } from 'vitest'
import { tipPlace } from './tip-place.ts'

const page = { width: 320, height: 700 }
const tip = { width: 100, height: 24 }
const at = (left: number, top: number) => ({ left, top, bottom: top + 32, width: 60 })

it('stands above the middle of what it is about', () => {
  expect(tipPlace(at(130, 300), tip, page)).toEqual({ top: 270, left: 110 })
})

it('stands below at the top of the page', () => {
  expect(tipPlace(at(130, 4), tip, page).top).toBe(42)
})

it.each([
  [0, 4],
  [260, 216],
])('stays in the page at %i', (left, shown) => {
  expect(tipPlace(at(left, 300), tip, page).left).toBe(shown)
})
