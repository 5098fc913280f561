/**
 * Documents of a type that publishers put in order by hand, in that order: the smallest number first, equal ones as they come.
 * @param documents left as they are
 */
export const inListOrder = <Document extends { order: number }>(documents: readonly Document[]): Document[] =>
  documents.toSorted((a, b) => a.order - b.order)
