type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'width'>
type Size = { width: number; height: number }

const GAP = 6
const EDGE = 4

/** Above what it is about, below where there is no room, and never out of the page. In CSS pixels of the viewport. */
export const tipPlace = (about: Box, tip: Size, page: Size): { top: number; left: number } => {
  const above = about.top - GAP - tip.height
  const centred = about.left + (about.width - tip.width) / 2
  return {
    top: above < EDGE ? about.bottom + GAP : above,
    left: Math.max(EDGE, Math.min(centred, page.width - EDGE - tip.width)),
  }
}
