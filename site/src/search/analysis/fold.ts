const special: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/**
 * A word without what people leave out or write differently: case, accents, apostrophes.
 * @param word letters, digits, marks and apostrophes
 * @returns lower-case letters and digits; the same for “Café”, “cafe” and “CAFÉ”
 */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(/[ßæœøłđðþı]/g, (letter) => special[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
