/** Brings a line of the receipt into view and puts the focus on it: on its handle where it has one. */
export const showLine = (key: string): void => {
  const line = document.querySelector<HTMLElement>(`[data-receipt-line="${CSS.escape(key)}"]`)
  line?.scrollIntoView({ block: 'center' })
  const handle = line?.querySelector<HTMLElement>('button[data-line]') ?? line
  handle?.focus({ preventScroll: true })
}
