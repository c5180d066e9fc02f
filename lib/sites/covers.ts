/** Whether a match pattern such as `https://*.linkedin.com/*` takes in a host, as a browser reads it. */
export const covers = (origin: string, host: string): boolean => {
  const pattern = origin.slice('https://'.length, -'/*'.length)
  return pattern.startsWith('*.')
    ? host === pattern.slice(2) || host.endsWith(pattern.slice(1))
    : host === pattern
}
