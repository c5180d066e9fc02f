import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import type { Millis, Thousandths } from '../../lib/contract/index.ts'
import type { ScorePicture } from '../../lib/queries/score-picture.ts'
import { aModel } from '../../test/fixtures/builders.ts'
import { ScorePlot } from './score-plot.tsx'

const DAY = 86_400_000
const at = (day: number) => (day * DAY) as Millis

it('marks where a new version began to score, and names it, over the lines of the bands', async () => {
  const picture: ScorePicture = {
    span: { from: at(0), now: at(50), to: at(100) },
    points: [
      { at: at(0), total: 0 as Thousandths, band: 'cold', lane: 'cold' },
      { at: at(100), total: 20_000 as Thousandths, band: 'hot', lane: 'hot' },
    ],
    seen: [],
    changes: [
      { id: 'sample', version: 2, changeNote: '', at: at(10) },
      { id: 'sample', version: 3, changeNote: '', at: at(40) },
    ],
  }
  const screen = await render(<ScorePlot picture={picture} model={aModel()} />)
  const paths = [...screen.container.querySelectorAll('path')].map((path) => path.getAttribute('d'))
  expect(paths).toEqual(expect.arrayContaining(['M10 0V100', 'M40 0V100', 'M50 0V100']))
  await expect.element(screen.getByText('v2')).toHaveStyle({ left: '10%' })
  await expect.element(screen.getByText('v3')).toHaveStyle({ left: '40%' })
  await expect.element(screen.getByText('Hot')).toBeVisible()
  await expect.element(screen.getByText('Warm')).toBeVisible()
})
