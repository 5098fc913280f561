import { isIPv6 } from 'node:net'

/** The headers by which the server in front of Payload (`server/front.ts`) tells what it knows of a request. It overwrites what a client sends in them. */
export const clientAddressHeader = 'x-osi-client-address'
export const requestIdHeader = 'x-osi-request-id'

/** Where a request comes from; undefined for the program’s own, and with `npm run dev`, which has no such server. */
export const clientAddressOf = ({ headers }: { headers?: Headers }): string | undefined =>
  headers?.get(clientAddressHeader) ?? undefined

/** The number of a request, which the answer and the log have, too. */
export const requestIdOf = ({ headers }: { headers?: Headers }): string | undefined =>
  headers?.get(requestIdHeader) ?? undefined

/**
 * What is counted as one: an IPv4 address, or the network that a provider gives to one household (the first 64 bits of IPv6).
 * @param address as Node writes it
 */
export function networkOf(address: string): string {
  const inIpv4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (inIpv4) return inIpv4
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const [first, last] = [groups(head), groups(tail)]
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  const all = address.includes('::') ? [...first, ...zeros, ...last] : first
  return `${all.slice(0, 4).join(':')}::/64`
}
