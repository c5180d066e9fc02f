/** Acts once the next frame is drawn, not in it; answers how to call it off. */
export const afterFrame = (act: () => void): (() => void) => {
  let later: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    later = setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(later)
  }
}
