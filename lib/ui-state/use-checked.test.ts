import { beforeEach, expect, it } from 'vitest'
import type { LeadId } from '../contract/ids.ts'
import { useChecked } from './use-checked.ts'

const walk = ['ada', 'bob', 'cyd', 'dee'] as LeadId[]
const id = (name: string) => name as LeadId
const checked = () => [...useChecked.getState().checked].toSorted()

beforeEach(() => useChecked.setState(useChecked.getInitialState()))

it('a lead is checked and let go again', () => {
  const { toggle } = useChecked.getState()
  toggle(id('bob'))
  toggle(id('dee'))
  toggle(id('bob'))
  expect(checked()).toEqual(['dee'])
})

it('a range goes from the last one checked, up as well as down, and adds to what is checked', () => {
  const { toggle, checkTo } = useChecked.getState()
  toggle(id('cyd'))
  checkTo(walk, id('ada'))
  expect(checked()).toEqual(['ada', 'bob', 'cyd'])
  checkTo(walk, id('dee'))
  expect(checked()).toEqual(['ada', 'bob', 'cyd', 'dee'])
})

it('a range from nobody, or from somebody who has left, is the lead itself', () => {
  useChecked.getState().checkTo(walk, id('cyd'))
  expect(checked()).toEqual(['cyd'])
  useChecked.setState({ anchor: id('zoe'), checked: new Set() })
  useChecked.getState().checkTo(walk, id('bob'))
  expect(checked()).toEqual(['bob'])
})

it('who leaves the queue is checked no longer', () => {
  const { check, keep } = useChecked.getState()
  check(walk)
  keep((one) => one !== 'bob')
  expect(checked()).toEqual(['ada', 'cyd', 'dee'])
})
