/** Sites whose addresses can name a place in a video: whose pages are videos, and how the address names the second. */
const sites: { hosts: RegExp; path: RegExp; nameSecond: (url: URL, second: number) => void }[] = [
  {
    hosts: /^(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com)$/,
    path: /^\/embed\/[\w-]+\/?$/,
    nameSecond: ({ searchParams }, second) => searchParams.set('start', String(second)),
  },
  {
    hosts: /^(?:(?:www\.|m\.)?youtube\.com|youtu\.be)$/,
    path: /^\/(?:watch|(?:live\/)?[\w-]{11})\/?$/,
    nameSecond: ({ searchParams }, second) => searchParams.set('t', `${second}s`),
  },
  {
    hosts: /^(?:www\.|player\.)?vimeo\.com$/,
    path: /^\/(?:video\/)?\d+(?:\/\w+)?\/?$/,
    nameSecond: (url, second) => {
      url.hash = `t=${second}s`
    },
  },
]

/**
 * The address that opens a video at a second.
 * @param address of the recording; a web address
 * @param second from the beginning, whole
 * @returns undefined for a site whose addresses can’t say it
 */
export function videoAt(address: string | undefined, second: number): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const site = sites.find(({ hosts, path }) => hosts.test(url.hostname) && path.test(url.pathname))
  if (!site) return undefined
  site.nameSecond(url, second)
  return url.href
}
