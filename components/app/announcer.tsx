import { useSaid } from '../../lib/ui-state/use-said.ts'
import { VisuallyHidden } from '../primitives/visually-hidden.tsx'

/** The page's one live region. Polite: it waits until who is listening has heard the rest. */
export const Announcer = () => {
  const said = useSaid((one) => one.said)
  return (
    <VisuallyHidden>
      <span role="log" aria-live="polite" aria-relevant="additions">
        {said.map(({ number, text }) => (
          <span key={number}>{text} </span>
        ))}
      </span>
    </VisuallyHidden>
  )
}
