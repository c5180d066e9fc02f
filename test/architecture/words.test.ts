import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { root, type SourceFile, sourceFiles } from './source-files.ts'

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

/** Attributes whose value is read out or shown. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'label',
  'placeholder',
  'title',
])

const LETTERS = /\p{L}{2,}/u

/** Text in the markup, and texts of attributes that people read, that no translator will ever see. */
const hardCoded = ({ path, text }: SourceFile): string[] => {
  const found: string[] = []
  const textOf = (node: ts.Node): string | null => {
    if (ts.isStringLiteralLike(node)) return node.text
    if (ts.isTemplateExpression(node))
      return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ')
    if (ts.isJsxExpression(node)) return node.expression ? textOf(node.expression) : null
    if (ts.isConditionalExpression(node))
      return [textOf(node.whenTrue), textOf(node.whenFalse)].filter(Boolean).join(' ')
    return null
  }
  const look = (words: string | null): void => {
    if (words !== null && LETTERS.test(words)) found.push(`${path}: ${words.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) look(node.text)
    else if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer)
      look(textOf(node.initializer))
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) look(textOf(node))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

describe('text that is written into the code', () => {
  const isNamed = (text: string): boolean => NAMES.some((name) => text.endsWith(`: ${name}`))
  /** What is called the same in every language: the product, and what stands on a key. */
  const NAMES = ['Heatline', 'Enter', 'Esc']

  it('is found', () => {
    const file = (text: string): SourceFile => ({ path: 'a.tsx', text, imports: [] })
    expect(hardCoded(file('const A = () => <p>Hello there</p>'))).toEqual(['a.tsx: Hello there'])
    expect(hardCoded(file('const A = () => <b aria-label="Close it" />'))).toEqual(['a.tsx: Close it'])
    expect(hardCoded(file('const A = () => <b title={x ? "Open" : "Shut"} />'))).toEqual(['a.tsx: Open Shut'])
    expect(hardCoded(file('const A = () => <p>{`$' + '{n} leads`}</p>'))).toEqual(['a.tsx: leads'])
    expect(hardCoded(file('const A = () => <p className="wide">{i18n.t("a.b")} · ±</p>'))).toEqual([])
  })

  it('is nowhere', () => {
    const texts = files.filter(({ path }) => path.endsWith('.tsx')).flatMap(hardCoded)
    expect(texts.filter((text) => !isNamed(text))).toEqual([])
  })
})
