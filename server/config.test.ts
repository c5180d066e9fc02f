import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('the settings', () => {
  it('have defaults for one machine', () => {
    expect(readConfig({})).toEqual({
      port: 8787,
      host: '127.0.0.1',
      dataDir: '.data',
      database: { dataDir: '.data/database' },
      demo: false,
      secret: null,
      logLevel: 'info',
    })
  })

  it('take PostgreSQL by its address, and the demo by 1', () => {
    const config = readConfig({ DATABASE_URL: 'postgres://x/y', HEATLINE_DEMO: '1', PORT: '80' })
    expect(config).toMatchObject({ database: { url: 'postgres://x/y' }, demo: true, port: 80 })
  })

  it('count as absent where they are empty', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '', HEATLINE_DEMO: '' })).toEqual(readConfig({}))
  })

  it('are refused by name where they do not fit', () => {
    expect(() => readConfig({ PORT: 'x', HEATLINE_DEMO: 'yes' })).toThrow(/PORT[\s\S]*HEATLINE_DEMO/)
  })
})
