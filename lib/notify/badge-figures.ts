import type { Millis } from '../contract/index.ts'
import { isOver } from '../domain/sla/is-over.ts'
import type { ClocksNow } from './read-clocks.ts'

/** What the icon says: how many leads wait in the hot lane, how many of them are due, and how many of these are over. */
export type BadgeFigures = { hot: number; due: number; overdue: number }

/** Due is a lead whose clock has turned to warning or is over. The icon counts what is to be decided: no accepted one. */
export const badgeFigures = ({ clocks, hot }: ClocksNow, now: Millis): BadgeFigures => {
  const due = clocks.filter(({ place }) => place === 'hot')
  return { hot, due: due.length, overdue: due.filter(({ dueAt }) => isOver(dueAt, now)).length }
}
