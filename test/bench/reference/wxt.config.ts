import { defineConfig } from 'wxt'

/** What the extension is measured against: pages of another extension, in the same browser, built the same way. */
export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifest: { name: 'Heatline bench reference' },
})
