/** An entry of a picker, as Payload has it. */
interface Option {
  value: string | number
  label: string
}
interface Group<One extends Option> {
  label: string
  options: One[]
}

/** What stands above those that readers get nothing of. */
export const notForReaders = 'Drafts: readers get nothing of these until they are published'

/**
 * The entries of a picker: first those that readers can get, then, under a heading that says so, the others. An entry of which the CMS
 * has not been asked yet stays where it is.
 * @param groups one for each collection that is offered
 * @param getByReaders of each id whether readers get it; missing as long as nobody knows
 */
export function groupByReaders<One extends Option>(
  groups: Group<One>[],
  getByReaders: ReadonlyMap<string | number, boolean>,
): Group<One>[] {
  const isOffered = ({ value }: One) => getByReaders.get(value) !== false
  const offered = groups.map(({ label, options }) => ({
    label: groups.length === 1 ? 'Readers can get these' : label,
    options: options.filter(isOffered),
  }))
  const others = groups.flatMap(({ options }) => options.filter((option) => !isOffered(option)))
  return [...offered, { label: notForReaders, options: others }].filter(({ options }) => options.length > 0)
}
