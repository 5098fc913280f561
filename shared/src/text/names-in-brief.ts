const maxNamed = 10

/** The first ten of a list of names, for a sentence: `Ann, Ben`, and `, …` behind them when there are more. */
export const namesInBrief = (names: readonly string[]): string =>
  `${names.slice(0, maxNamed).join(', ')}${names.length > maxNamed ? ', …' : ''}`
