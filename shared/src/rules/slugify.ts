/** Latin letters that Unicode doesn't take apart into a letter and a mark, as people write them without. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ɖ: 'd',
  ƒ: 'f',
  ɠ: 'g',
  ɨ: 'i',
  ƙ: 'k',
  ɲ: 'n',
  ɔ: 'o',
  ʉ: 'u',
  ʋ: 'v',
  ƴ: 'y',
  ƶ: 'z',
}

/**
 * The slug made from a title: accents folded, letters such as ø and ł written as o and l, apostrophes dropped, everything else that is
 * not a letter or a digit a hyphen. Cut at a word's end at 96 characters.
 * @param title what an editor typed, in any case
 * @returns the slug; an empty string when the title has no letter or digit of the Latin alphabet
 */
export function slugify(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘`ʼʻ\u00ad\u200b-\u200d]/g, '')
    .replace(/[^\0-\x7f]/gu, (letter) => letters[letter] ?? letter)
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
