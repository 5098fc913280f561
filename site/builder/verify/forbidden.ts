/**
 * Looks for what readers must never get: a secret, or an address of the CMS.
 * @param secrets the values themselves
 * @param cmsOrigins like `http://localhost:3000`
 * @returns a function from a file's bytes to what is wrong with it, in plain words; undefined when nothing is
 */
export function forbiddenIn(
  secrets: readonly string[],
  cmsOrigins: readonly string[],
): (body: Buffer) => string | undefined {
  const secretBytes = secrets.filter((secret) => secret.length >= 8).map((secret) => Buffer.from(secret))
  return (body) => {
    if (secretBytes.some((secret) => body.includes(secret))) return 'It contains a secret key.'
    const origin = cmsOrigins.find((each) => mentions(body, each))
    return origin && `It mentions the editors’ system (${origin}), which readers can’t reach.`
  }
}

/** Whether an origin stands in a file, not merely as the beginning of a longer host name or port. */
function mentions(body: Buffer, origin: string): boolean {
  for (let at = body.indexOf(origin); at !== -1; at = body.indexOf(origin, at + 1)) {
    const next = body[at + Buffer.byteLength(origin)]
    if (next === undefined || !/[\w.-]/.test(String.fromCharCode(next))) return true
  }
  return false
}
