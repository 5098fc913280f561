/** What is known of a picture of which somebody wants to know whether it is text. */
interface ShownPicture {
  /** About how many letters the CMS counted in it; undefined for a picture that was added before it counted. */
  letters: number | undefined
  /** Of its file. */
  name: string
  /** What stands for it; empty for decoration. */
  alt: string
}

/** More than a sign, a logo or a small chart has. */
const minLetters = 60

/** Less is enough where the file is called after what holds text; posters have large letters, and some across photographs, which are not counted. */
const minLettersOfPrint = 25
const print =
  /(?:^|[^a-z])(?:agenda|brochure|calendar|certificate|flier|flyer|handout|invitation|letter|memo|notice|poster|scan|schedule|screen ?shot|slide|table)s?(?:[^a-z]|$)/i

/** The share of a picture’s letters that words for it have when they repeat what it says; nobody repeats more than `enoughCharacters`. */
const minShare = 0.5
const enoughCharacters = 250

const lettersOf = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/**
 * Whether a picture seems to hold text that the words for it don’t repeat, as a sentence for the editor that says what to do.
 * @returns undefined for a picture that seems to hold none, or whose words are long enough to have it
 */
export function hintAboutTextInPicture({ letters = 0, name, alt }: ShownPicture): string | undefined {
  if (letters < (print.test(name.replaceAll('_', ' ')) ? minLettersOfPrint : minLetters)) return undefined
  if (alt.length >= enoughCharacters || lettersOf(alt) >= minShare * letters) return undefined
  return 'This picture seems to hold text. A screen reader can’t read it, and a search doesn’t find it: write the words into the page, or repeat them in “What the picture shows”.'
}
