import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hardCoded, sentencesIn } from './hard-coded-text.ts'
import { root, sourceFiles } from './source-files.ts'

type Message = string | Readonly<Record<string, string>>
type Messages = { readonly [key: string]: Messages | string }

const LOCALES = 'assets/locales'

const isPlural = (value: object): boolean => 'n' in value || '1' in value

const flat = (messages: Messages, prefix = ''): [key: string, message: Message][] =>
  Object.entries(messages).flatMap(([name, value]): [string, Message][] => {
    const key = prefix ? `${prefix}.${name}` : name
    if (typeof value === 'string' || isPlural(value)) return [[key, value as Message]]
    return flat(value, key)
  })

const readLocale = (name: string): Map<string, Message> =>
  new Map(flat(JSON.parse(readFileSync(join(root, LOCALES, name), 'utf8')) as Messages))

const english = readLocale('en.json')
const files = sourceFiles('components', 'entrypoints', 'lib')

/** Which of $1 … $9 a message fills in; of a plural one, what its form for many does. */
const placeholders = (message: Message | undefined): string => {
  const text = typeof message === 'object' ? message.n : message
  return [...new Set(text?.match(/\$\d/g))].sort().join(' ')
}

const pluralForms = (message: Message | undefined): string =>
  typeof message === 'object' ? Object.keys(message).sort().join(' ') : 'one form'

describe.each(readdirSync(join(root, LOCALES)).filter((name) => name !== 'en.json'))('%s', (name) => {
  const locale = readLocale(name)

  it('says everything that English says, and nothing else', () => {
    expect([...locale.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('fills in the same, in the same plural forms', () => {
    const shape = (messages: Map<string, Message>) =>
      [...english.keys()].map((key) => [key, placeholders(messages.get(key)), pluralForms(messages.get(key))])
    expect(shape(locale)).toEqual(shape(english))
  })

  it('leaves nothing empty', () => {
    const empty = [...locale].filter(([, message]) => Object.values(message).some((text) => text === ''))
    expect(empty).toEqual([])
  })
})

describe('keys', () => {
  const code = files.map((file) => file.text).join('\n')

  it('that the code names are in the locale', () => {
    const used = files.flatMap((file) =>
      [...file.text.matchAll(/i18n\.t\(\s*'([\w.]+)'/g)].map((match) => ({
        path: file.path,
        key: match[1] ?? '',
      })),
    )
    expect(used.length).toBeGreaterThan(20)
    expect(used.filter(({ key }) => !english.has(key))).toEqual([])
  })

  it('that the locale has are named by the code, or by the manifest', () => {
    const named = `${code}\n${readFileSync(join(root, 'wxt.config.ts'), 'utf8').replaceAll('_', '.')}`
    const stem = (key: string) => key.replace(/OneDay$/, '')
    const unused = [...english.keys()].filter((key) => !named.includes(key) && !named.includes(stem(key)))
    expect(unused).toEqual([])
  })
})

describe('text that is written into the code', () => {
  /** What is called the same in every language: the product, and what stands on a key. */
  const NAMES = ['Heatline', 'Enter', 'Esc']
  /** How browsers name keys and links, where nobody reads it. */
  const CODES = [
    'Escape',
    'Tab',
    'Home',
    'End',
    'Arrow',
    'Shift',
    'Control',
    'Alt',
    'Meta',
    'noopener noreferrer',
  ]
  const besides = (names: readonly string[], texts: readonly string[]): string[] =>
    texts.filter((text) => !names.some((name) => text.endsWith(`: ${name}`)))
  /** Where the words of documents are at home, of the API, and of the shape of tables. */
  const NOT_THE_PAGES = /^lib\/(contract|domain|sites|db|api)\//

  const foundIn = (markup: string) =>
    hardCoded({ path: 'a.tsx', text: `const A = () => ${markup}`, imports: [] })

  it.each([
    ['<p>Hello there</p>', 'Hello there'],
    ['<b aria-label="Close it" />', 'Close it'],
    ['<b title={x ? "Open" : "Shut"} />', 'Open Shut'],
    ['<p>{`$' + '{n} leads`}</p>', 'leads'],
    ['<p>{x && "Text"}</p>', 'Text'],
    ['<p>{x ?? "Text"}</p>', 'Text'],
    ['<p>{x || ("Text" as string)}</p>', 'Text'],
    ['<p>{"Due " + when}</p>', 'Due'],
    ['<p>{n + " of " + (all ? "all" : `the $' + '{rest || "rest"}`)}</p>', 'of all the rest'],
    ['<p>{["Hot", "Warm"].join(" · ")}</p>', 'Hot Warm'],
    ['<p>{leads.map(() => "Lead")}</p>', 'Lead'],
    ['<p>{leads.map((one) => { if (one) return "Lead"; return null })}</p>', 'Lead'],
    ['<Row words="missed" />', 'missed'],
    ['<Row words={x && "missed"} />', 'missed'],
    ['<Row when={(at) => `due $' + '{at}`} />', 'due'],
    ['<Row choices={[{ id: "one", label: "The first" }]} />', 'The first'],
    ['<a.Row>{x && <p>{y && "Text"}</p>}</a.Row>', 'Text'],
  ])('is found in %s', (markup, words) => {
    expect(foundIn(markup)).toEqual([`a.tsx: ${words}`])
  })

  it.each([
    '<p className="wide">{i18n.t("a.b")} · ±</p>',
    '<p>{state === "over" && i18n.t("a.b", ["the value"])}</p>',
    '<p>{list === "snoozed" ? <b role="status" /> : (words["over"] ?? "–")}</p>',
    '<p data-state={x ? "open" : "shut"} className={`$' + '{wide} row`} />',
    '<Button look="quiet" onClick={() => act("accept")}>{leads.filter(({ lane }) => lane === "hot").length}</Button>',
  ])('is none in %s', (markup) => {
    expect(foundIn(markup)).toEqual([])
  })

  const sentencesOf = (text: string) => sentencesIn({ path: 'a.ts', text, imports: [] })

  it.each([
    ["const words = 'Missed'", 'Missed'],
    ["const words = { late: 'too late' }", 'too late'],
    ...['Add a lead', 'No, thanks', 'Missed: 3', 'Can’t save', '3 leads', 'OK', 'Really?'].map((words) => [
      `say('${words}')`,
      words,
    ]),
    ["announce(isLate ? 'now due' : i18n.t('a.b'))", 'now due'],
    ['show(`$' + '{n} leads left`)', 'leads left'],
  ])('is found in %s', (code, words) => {
    expect(sentencesOf(code)).toEqual([`a.ts: ${words}`])
  })

  it.each([
    "import a from 'Some words'",
    "const a: 'Missed' = b",
    "const a = { 'Bad data': 1, kind: 'accept', words: i18n.t('a.b') }",
    "throw new TypeError('No lead there')",
    "answer({ message: 'expected a lead, got none' })",
    "find('main, dialog')",
    'draw(`M$' + '{x} 0V100`)',
  ])('is none in %s', (code) => {
    expect(sentencesOf(code)).toEqual([])
  })

  it('is nowhere', () => {
    const markup = files.filter(({ path }) => path.endsWith('.tsx')).flatMap(hardCoded)
    const code = files.filter(({ path }) => !NOT_THE_PAGES.test(path)).flatMap(sentencesIn)
    expect(besides(NAMES, markup)).toEqual([])
    expect(besides([...NAMES, ...CODES], code)).toEqual([])
  })
})
