import { problemWithLink } from '@osi/shared'

/** Addresses that lead through a counter to the one that is meant, and the parameter that holds it. */
const counters: [RegExp, string[]][] = [
  [/^(?:www\.)?google\.[a-z.]+$/, ['q', 'url']],
  [/\.safelinks\.protection\.outlook\.com$/, ['url']],
  [/^l\.(?:facebook|instagram)\.com$/, ['u']],
  [/^(?:www\.)?youtube\.com$/, ['q']],
]

const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|_hsenc|_hsmi|igshid)$/

/** What a counting address leads to; the address itself when it is none. */
function target(url: URL): URL {
  const [, names] = counters.find(([host]) => host.test(url.hostname)) ?? []
  const isCounter =
    names &&
    (url.hostname.endsWith('outlook.com') ||
      /^\/(?:url|redirect|l\.php)/.test(url.pathname) ||
      url.pathname === '/l.php')
  const inner = isCounter
    ? names.map((name) => url.searchParams.get(name)).find((value) => value && URL.canParse(value))
    : undefined
  return inner ? new URL(inner) : url
}

/**
 * The address of a pasted link as readers should get it: without the counter that it led through, and without marks that follow people.
 * @returns undefined when nobody could follow it: a script, a place in the writer's own document, a file on the writer's computer
 */
export function cleanLink(href: string): string | undefined {
  const written = href.trim()
  if (/^(?:mailto|tel):/i.test(written)) {
    const plain = written.replace(/\?.*$/s, '')
    return problemWithLink(plain) ? undefined : plain
  }
  if (!/^https?:/i.test(written) || !URL.canParse(written)) return undefined
  const url = target(new URL(written))
  const marks = [...url.searchParams.keys()].filter((name) => tracking.test(name))
  for (const name of marks) url.searchParams.delete(name)
  return problemWithLink(url.href) ? undefined : url.href
}
