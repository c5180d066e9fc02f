import { defineConfig } from 'wxt'

/** Public half of the development key: it pins the extension's id, so that settings and the API's CORS list survive a rebuild. */
const DEVELOPMENT_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA9T7P81Mncv2ZxeVrJAvI7ZxwoY3a3DtiYonv7isJlnnf9c2zB+sRBlBpv0wB9xTUSMGhtvJNKIWUNjT3sqKdNeB4GYn0CwAfphk2MqV78rhnh1zckY1WZN++Dm06+n3zAyz/KUJXRJHgcihvoCIZII5DUpGTE+pW2pbqyLjFQDIb1XyCffdBw5WDnI/AONATmXqxbY/dhNbyCaGU7LNf4OOrjThGj1pMZskYVgLOZxD8HpYMXrmYmRz0zFcY0zPh+C/+GE2TPD1GTGDIBoT9vQpFw3gmB6V6tB83s4TqqTXegR2ZTOQ9oQWGil9IkDhBrvUMqw1u92r1n8HjsSK2xwIDAQAB'

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  i18n: { localesDir: 'assets/locales' },
  manifest: {
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    key: DEVELOPMENT_KEY,
    permissions: ['storage', 'alarms', 'sidePanel'],
    action: { default_title: '__MSG_app_name__' },
  },
})
