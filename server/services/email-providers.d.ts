declare module 'email-providers' {
  /** Domains of e-mail providers, lower-case. */
  const domains: readonly string[]
  export default domains
}
