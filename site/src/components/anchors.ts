import { firstFree } from '../rich-text/heading-anchors.ts'

/**
 * The ids on a page that links with a fragment lead to, each of them once: when two documents have the same address, the
 * link leads to the first.
 * @param addresses addresses with a fragment, e.g. `/contacts/#rcu-help-desk`
 */
export function anchorsOf(addresses: readonly string[]): string[] {
  const taken = new Set<string>()
  return addresses.map((address) => {
    const id = firstFree(address.slice(address.indexOf('#') + 1), taken)
    taken.add(id)
    return id
  })
}
