/**
 * The words of an address, to search for: `/webinars/old-plan_2.aspx` says “webinars old plan 2”.
 * @param path as the browser has it, percent-encoded; empty when it is not well formed
 */
export function wordsOfAddress(path: string): string {
  try {
    return decodeURIComponent(path)
      .replace(/\.\w+$/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  } catch {
    // An address that is not well formed has no words.
    return ''
  }
}
