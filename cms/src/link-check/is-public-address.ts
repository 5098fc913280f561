import { BlockList, isIP } from 'node:net'

/** What is not for everyone, from IANA's registry of special-purpose IPv4 addresses; and one that a cloud keeps to itself. */
const specialInIpv4: [net: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Link-local, and where clouds tell a machine its secrets.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Azure's own services, in the midst of public addresses.
  ['168.63.129.16', 32],
]

/** Ways to write an IPv4 address as an IPv6 one: mapped (RFC 4291) and translated (NAT64, RFC 6052). */
const ipv4Within = ['::ffff:', '64:ff9b::']

/** Whatever isn't here is unassigned, local or for many at once. */
const global = new BlockList()
global.addSubnet('0.0.0.0', 0, 'ipv4')
global.addSubnet('2000::', 3, 'ipv6')

const special = new BlockList()
for (const [net, prefix] of specialInIpv4) special.addSubnet(net, prefix, 'ipv4')
for (const within of ipv4Within) {
  global.addSubnet(`${within}0.0.0.0`, 96, 'ipv6')
  for (const [net, prefix] of specialInIpv4) special.addSubnet(within + net, 96 + prefix, 'ipv6')
}
// Teredo and other experiments, examples, and 6to4, which leads to any IPv4 address.
special.addSubnet('2001::', 23, 'ipv6')
special.addSubnet('2001:db8::', 32, 'ipv6')
special.addSubnet('2002::', 16, 'ipv6')
special.addSubnet('3fff::', 20, 'ipv6')

/**
 * Whether everyone reaches the same machine under an address: it is neither private, nor this machine, nor its neighbor.
 * @param address IPv4 or IPv6, without brackets; anything else isn't public
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  // With a zone (`fe80::1%eth0`) it is an address of the local network.
  if (family === 0 || address.includes('%')) return false
  const kind = family === 6 ? 'ipv6' : 'ipv4'
  return global.check(address, kind) && !special.check(address, kind)
}
