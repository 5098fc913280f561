/**
 * The slug made from a title: accents folded, apostrophes dropped, everything else that is not a letter or a digit a hyphen.
 * Cut at a word's end at 96 characters.
 * @param title what an editor typed, in any case
 * @returns the slug; an empty string when the title has no letter or digit of the Latin alphabet
 */
export function slugify(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > 96) break
    slug = longer
  }
  return slug || (words[0] ?? '').slice(0, 96)
}
