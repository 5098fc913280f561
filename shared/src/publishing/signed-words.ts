const encoder = new TextEncoder()

/**
 * Signs text with the service key, which the CMS and the site’s server both know.
 * @param purpose what the signature is good for: signed for one thing is not signed for another
 * @returns 64 hexadecimal digits
 */
export async function signatureOf(purpose: string, words: string, serviceKey: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(`${purpose} ${serviceKey}`), algorithm, false, [
    'sign',
  ])
  const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(words)))
  return Array.from(signed, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Whether a signature is the one of these words. It takes as long for a good one as for another. */
export async function isSigned(
  purpose: string,
  words: string,
  { signature, serviceKey }: { signature: string; serviceKey: string },
): Promise<boolean> {
  // Compared in a form that tells nothing by the time it takes.
  const right = await signatureOf(purpose, words, serviceKey)
  const [one, other] = await Promise.all([signature, right].map((text) => signatureOf(purpose, text, serviceKey)))
  return one === other
}
