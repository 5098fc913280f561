import ts from 'typescript'

/** The code of a file: of a component of Astro's, what stands between its fences. */
const codeOf = (path: string, text: string): string =>
  path.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text

/** `value as unknown as Type` is one assertion, made in two steps. */
const isFirstStep = (node: ts.AsExpression): boolean =>
  node.type.kind === ts.SyntaxKind.UnknownKeyword && ts.isAsExpression(node.parent)

const isAssertion = (node: ts.Node, source: ts.SourceFile): boolean =>
  (ts.isAsExpression(node) && node.type.getText(source) !== 'const' && !isFirstStep(node)) ||
  ts.isTypeAssertionExpression(node)

/**
 * How many type assertions a file has: `value as Type` and `<Type>value`. `as const` and `satisfies` assert nothing.
 * @param path decides how the text is read; ends in `.ts`, `.tsx` or `.astro`
 */
export function assertionsIn(path: string, text: string): number {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, codeOf(path, text), ts.ScriptTarget.Latest, true, kind)
  let count = 0
  const visit = (node: ts.Node): void => {
    if (isAssertion(node, source)) count++
    ts.forEachChild(node, visit)
  }
  visit(source)
  return count
}
