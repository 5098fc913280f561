interface Node {
  text?: string
  children?: Node[]
}

/** The text within a node, as Lexical keeps it. */
export const textOfNode = ({ text, children = [] }: Node): string => text ?? children.map(textOfNode).join('')
