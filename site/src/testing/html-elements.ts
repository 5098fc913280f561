import { parse, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** All elements of a page, in the order in which they begin. */
export function elementsOf(html: string): Tree.Element[] {
  const found: Tree.Element[] = []
  const visit = (node: Tree.Node) => {
    if (tree.isElementNode(node)) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}

/** The value of an attribute; undefined where the element has none. */
export const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value
