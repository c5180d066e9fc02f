type LightHandlers = Record<'onMouseMove' | 'onMouseLeave' | 'onFocus' | 'onBlur', () => void>

/**
 * Lit while it is under the pointer or holds the focus. Not when it comes to lie under a pointer at rest, as part of the next
 * card does after each key: that was pointed at by nobody.
 */
export const lightHandlers = (light: () => void, dim: () => void): LightHandlers => ({
  onMouseMove: light,
  onMouseLeave: dim,
  onFocus: light,
  onBlur: dim,
})
