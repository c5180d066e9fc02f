import Tooltip from '../keyboard/tooltip.tsx'
import { useHoldToCheck } from '../queue/use-hold-to-check.ts'

/** What tells a hand at the mouse of the keys, and what a finger does in their place. */
const ByHand = () => {
  useHoldToCheck()
  return <Tooltip />
}

export default ByHand
