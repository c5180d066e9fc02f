import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

/** Attributes of elements whose value is read out or shown. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'label',
  'placeholder',
  'title',
])

/** Props of components whose value is a code, an address or a style; any other may be shown, and is looked at. */
const CODED = new Set([
  'autoComplete',
  'className',
  'heat',
  'href',
  'icon',
  'id',
  'key',
  'list',
  'look',
  'name',
  'of',
  'role',
  'shortcut',
  'tone',
  'type',
  'width',
])

const LETTERS = /\p{L}{2,}/u

const returnsOf = (body: ts.ConciseBody): readonly ts.Node[] => {
  if (!ts.isBlock(body)) return [body]
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression)
    else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit)
  }
  visit(body)
  return found
}

const ofBinary = ({ left, right, operatorToken }: ts.BinaryExpression): readonly ts.Node[] => {
  const { kind } = operatorToken
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return [right]
  const isEither = [
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.PlusToken,
  ].includes(kind)
  return isEither ? [left, right] : []
}

/** What a function makes of a value is its own: `.map(() => 'Text')`. Otherwise it may be the value again: `.join(' ')`. */
const ofCall = ({ expression, arguments: given }: ts.CallExpression): readonly ts.Node[] => {
  const functions = given.filter((one) => ts.isArrowFunction(one) || ts.isFunctionExpression(one))
  if (functions.length > 0) return functions
  return ts.isPropertyAccessExpression(expression) ? [expression.expression] : []
}

/** The parts of an expression that its value may come from; conditions and arguments are none. */
const sourcesOf = (node: ts.Node): readonly ts.Node[] => {
  if (ts.isJsxExpression(node)) return node.expression ? [node.expression] : []
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return [node.expression]
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse]
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression)
  if (ts.isBinaryExpression(node)) return ofBinary(node)
  if (ts.isArrayLiteralExpression(node)) return node.elements
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((one) =>
      ts.isPropertyAssignment(one) && !CODED.has(one.name.getText()) ? [one.initializer] : [],
    )
  if (ts.isCallExpression(node)) return ofCall(node)
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? returnsOf(node.body) : []
}

const ownText = (node: ts.Node): string => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return ''
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ')
}

/** Every text that the value of an expression may be made of. */
const textsOf = (node: ts.Node): string[] => [ownText(node), ...sourcesOf(node).flatMap(textsOf)]

const isSpoken = ({ name, parent: { parent: tag } }: ts.JsxAttribute): boolean => {
  const isComponent = /^\p{Lu}/u.test(tag.tagName.getText())
  const word = name.getText()
  return SPOKEN.has(word) || (isComponent && !CODED.has(word) && !/^(?:aria|data)-/.test(word))
}

/** Text in the markup, and in attributes and props that people read, that no translator will ever see. */
export const hardCoded = ({ path, text }: SourceFile): string[] => {
  const found: string[] = []
  const look = (texts: readonly string[]): void => {
    const words = texts.join(' ').replace(/\s+/g, ' ').trim()
    if (LETTERS.test(words)) found.push(`${path}: ${words}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) look([node.text])
    else if (ts.isJsxAttribute(node) && node.initializer && isSpoken(node)) look(textsOf(node.initializer))
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) look(textsOf(node))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

/** What reads like words for people; codes, keys of messages, selectors and names of styles do not. */
const SENTENCE = new RegExp(
  [
    String.raw`\p{L}{2,} +\p{L}{2,}`, // too late
    String.raw`^\p{Lu}\p{Ll}*[’',:;]? [\p{L}\d]`, // No, thanks · Add a lead · Missed: 3
    String.raw`^\p{Lu}\p{Ll}+[.!?…:]?$`, // Missed
    String.raw`\p{L}[’']\p{L}`, // can't
    String.raw`^\d+ \p{L}{2,}`, // 3 leads
    '^OK$',
  ].join('|'),
  'u',
)

/** What an error says is for those who read logs: a page shows errors in words of its own. */
const isError = (node: ts.Node): boolean =>
  ts.isNewExpression(node) && /Error$/.test(node.expression.getText())

const isErrorMessage = ({ name, initializer }: ts.PropertyAssignment): boolean =>
  name.getText() === 'message' && ownText(initializer).startsWith('expected ')

/** A text that is given to what shows it from afar, where {@link hardCoded} does not see it: from a constant, a hook, a table. */
export const sentencesIn = ({ path, text }: SourceFile): string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return
    if (isError(node)) return
    if (ts.isPropertyAssignment(node)) {
      if (!isErrorMessage(node)) visit(node.initializer)
      return
    }
    const own = ownText(node).trim()
    if (SENTENCE.test(own)) found.push(`${path}: ${own}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}
