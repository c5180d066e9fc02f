import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'
import { sites } from './lib/sites/sites.ts'

/** Public half of the development key: it pins the extension's id, so that settings and the API's CORS list survive a rebuild. */
const DEVELOPMENT_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9T7P81Mncv2ZxeVrJAvI7ZxwoY3a3DtiYonv7isJlnnf9c2zB+sRBlBpv0wB9xTUSMGhtvJNKIWUNjT3sqKdNeB4GYn0CwAfphk2MqV78rhnh1zckY1WZN++Dm06+n3zAyz/KUJXRJHgcihvoCIZII5DUpGTE+pW2pbqyLjFQDIb1XyCffdBw5WDnI/AONATmXqxbY/dhNbyCaGU7LNf4OOrjThGj1pMZskYVgLOZxD8HpYMXrmYmRz0zFcY0zPh+C/+GE2TPD1GTGDIBoT9vQpFw3gmB6V6tB83s4TqqTXegR2ZTOQ9oQWGil9IkDhBrvUMqw1u92r1n8HjsSK2xwIDAQAB'

/** Only what is shipped: nothing from elsewhere, no inline code or style, and calls to none but a safe server. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const DEXIE = fileURLToPath(new URL('node_modules/dexie/dist/modern/dexie.mjs', import.meta.url))

/** What every page starts with, as one file: left to the bundler it is thirty, and a panel opens only once it has them all. */
const SHARED_START = { name: 'start', tags: ['$initial' as const], minShareCount: 2 }

/** What one of the two browsers knows and the other would complain of. */
const chromeOnly = { key: DEVELOPMENT_KEY, minimum_chrome_version: '126' }

const firefoxOnly = {
  browser_specific_settings: {
    gecko: {
      id: 'heatline@heatline.example',
      // The first, on every device, that shows at installation what an extension sends.
      strict_min_version: '142.0',
      /** To the rep's own server and nobody else: the token, and what is decided and noted about leads. */
      data_collection_permissions: { required: ['authenticationInfo', 'personallyIdentifyingInfo'] },
    },
  },
}

const PERMISSIONS = ['storage', 'alarms', 'sidePanel', 'notifications', 'contextMenus', 'activeTab']

const CHROME_KEY = { default: 'Alt+Shift+H' }

/** Where Firefox has a menu bar, Alt with H opens Help, with Shift or without. On a Mac it is the other that is taken. */
const FIREFOX_KEY = { default: 'Ctrl+Alt+H', mac: 'Alt+Shift+H' }

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  i18n: { localesDir: 'assets/locales' },
  vite: () => ({
    // Dexie's own entry is its build for browsers of 2015.
    resolve: { alias: { dexie: DEXIE } },
    build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED_START] } } } },
  }),
  manifest: ({ command, browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    ...(browser === 'firefox' ? firefoxOnly : chromeOnly),
    // Firefox has a sidebar without asking.
    permissions: PERMISSIONS.filter((one) => browser !== 'firefox' || one !== 'sidePanel'),
    // Each asked for on a click, and none of them given at installation.
    optional_host_permissions: sites.flatMap(({ origins }) => origins),
    action: { default_title: '__MSG_app_name__' },
    commands: { _execute_action: { suggested_key: browser === 'firefox' ? FIREFOX_KEY : CHROME_KEY } },
    // While developing, wxt adds its own server to a policy of its own.
    ...(command === 'build' && { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
  }),
})
