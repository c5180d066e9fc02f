/** Text that a box cuts off without saying so ("…"), or that reaches out of the window. Runs in the page, and knows nothing else. */
export const cutOff = (): string[] => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  const cut = [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, p, dt, dd, label')].filter(
    (element) => {
      const { overflowX, textOverflow } = getComputedStyle(element)
      return (
        overflowX === 'hidden' && textOverflow === 'clip' && element.scrollWidth > element.clientWidth + 1
      )
    },
  )
  return [...(wide > 0 ? [`the page is ${wide} px too wide`] : []), ...cut.map((one) => one.innerText)]
}
