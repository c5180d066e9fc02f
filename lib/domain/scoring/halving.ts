// e^(−y) for 0 ≤ y < ln 2 by its Taylor series; 18 terms are exact to the last bit of a double there.
const TERMS = 18

const exponential = (negativeExponent: number): number => {
  let sum = 1
  for (let term = TERMS; term > 0; term -= 1) sum = 1 - (negativeExponent / term) * sum
  return sum
}

/** After so many half-lives nothing is left of a million points. */
export const HALVINGS_TO_NOTHING = 60

/**
 * 2^(−x) for x ≥ 0 by additions, multiplications and divisions alone. IEEE 754 fixes these to the last bit, unlike `Math.pow`,
 * so that server and browser agree on every receipt.
 */
export const halved = (x: number): number => {
  if (x >= HALVINGS_TO_NOTHING) return 0
  const whole = Math.floor(x)
  const rest = exponential((x - whole) * Math.LN2)
  return whole < 30 ? rest / (1 << whole) : rest / 2 ** 30 / (1 << (whole - 30))
}
