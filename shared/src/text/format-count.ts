/**
 * How many there are of something: `1 page`, `1,240 pages`.
 * @param many its plural, where that is not `one` with an s
 */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
