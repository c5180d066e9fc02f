/** A name from data as people would write it: `demo_requested` → "Demo requested", `complementaryTools` → "Complementary tools". */
export const humanise = (name: string): string => {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll(/[_-]+/g, ' ')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
