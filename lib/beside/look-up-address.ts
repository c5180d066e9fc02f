const EMAIL = /[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:.]+/

/** Where to look for what was asked for: a link as it is, an e-mail address wherever it stands in the words; null: they are just words. */
export const lookUpAddress = (text: string): string | null => {
  if (/^(?:https?|mailto):/i.test(text)) return text
  const [email] = EMAIL.exec(text) ?? []
  return email === undefined ? null : `mailto:${email}`
}
