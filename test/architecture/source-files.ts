import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'

export const root = resolve(import.meta.dirname, '../..')

export type Import = { specifier: string; typeOnly: boolean; target: string | null }
type TextFile = { path: string; text: string }
export type SourceFile = TextFile & { imports: Import[] }

const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name)
const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !isTest(name)

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((one) => one.isTypeOnly)
  )
}

const readImports = (path: string, text: string): Import[] => {
  const imports: Import[] = []
  const add = (specifier: string, typeOnly: boolean) => {
    const target = specifier.startsWith('.') ? relative(root, resolve(root, dirname(path), specifier)) : null
    imports.push({ specifier, typeOnly, target })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add((node.moduleSpecifier as ts.StringLiteral).text, isTypeOnly(node.importClause))
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add((node.moduleSpecifier as ts.StringLiteral).text, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments
      if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, false)
    }
    ts.forEachChild(node, visit)
  }
  visit(
    ts.createSourceFile(
      path,
      text,
      ts.ScriptTarget.Latest,
      true,
      path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    ),
  )
  return imports
}

const textFiles = (folders: readonly string[], isWanted: (name: string) => boolean): TextFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isWanted(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  )

/** Every source file below `folders`, tests left out, with its imports; paths from the repository's root. */
export const sourceFiles = (...folders: string[]): SourceFile[] =>
  textFiles(folders, isSource).map(({ path, text }) => ({ path, text, imports: readImports(path, text) }))

/** Every file of tests below `folders`, as {@link sourceFiles} without imports. */
export const testFiles = (...folders: string[]): TextFile[] => textFiles(folders, isTest)
