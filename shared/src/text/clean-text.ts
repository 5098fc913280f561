/**
 * What a text is for: `line` is one line, such as a title, without marks for hyphenation; `lines` may have breaks; `run` is a piece of rich
 * text, whose neighbors need the spaces at its edges.
 */
export type TextUse = 'line' | 'lines' | 'run'

/* eslint-disable no-control-regex, no-misleading-character-class -- these are the characters that this file is about */

/** Everything that Unicode, Word and old terminals take for the end of a line: CR LF, VT, FF, NEL, LS, PS. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g

/**
 * What no reader sees and programs choke on: other control characters, overrides and isolates of the writing direction, byte order
 * marks, marks of annotations, placeholders of pasted objects, fillers of Korean and Khmer, marks of music and shorthand, what only one
 * font has (readers see a box), and what Unicode says is no character.
 */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u115f\u1160\u17b4\u17b5\u202a-\u202e\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc\ufdd0-\ufdef\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\p{Co}\p{Noncharacter_Code_Point}]/gu

/** What Word and PDFs have from the fonts Symbol and Wingdings, as everybody’s fonts have it. */
const symbols: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '‣',
  '\uf0fc': '✓',
  '\uf0e0': '→',
}

/** Invisible copies of ASCII; only the flags of England, Scotland and Wales are spelled with them. */
const tags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu

/** Places at which a word may be broken, and marks of direction: in a title they make two equal ones differ. */
const invisibleInLine = /[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2060-\u2064]/g

/** Joiners that join nothing: Persian and emoji need theirs, Latin letters and spaces don't. */
const idleJoiners =
  /(?<=^|[\p{Script=Latin}\p{P}\p{N}\s])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[\p{Script=Latin}\p{P}\p{N}\s])/gu

/** Choices of a variant where there is none to choose: emoji and Han have theirs, Latin letters and spaces don't. */
const idleVariants = /(?<=^|\s|\p{Script=Latin})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]+/gu

/** A text in which there is nothing to see. */
const blank = /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u

/* eslint-enable no-control-regex, no-misleading-character-class */

/**
 * A text as it is kept: every text that enters passes here once, so that those who write calendars, feeds and pages may rely on it.
 * Unicode NFC; every sort of line end is `\n`, or a space where a text is one line; invisible characters go.
 * Passing twice changes nothing more.
 * @param typed what someone typed, pasted or sent
 * @param keepEdges leaves spaces at both ends, for a save while someone is still typing
 */
export function cleanText(typed: string, use: TextUse, keepEdges = false): string {
  let text = typed
    .toWellFormed()
    .replace(/\ufffd/g, '')
    .replace(lineEnds, '\n')
    .replace(/[\uf000-\uf0ff]/g, (symbol) => symbols[symbol] ?? symbol)
    .replace(unseen, '')
    .replace(idleVariants, '')
  if (use === 'line') text = text.replace(invisibleInLine, '')
  text = text.replace(tags, '').normalize('NFC')
  if (use === 'line') text = text.replace(/[ \t]*[\n\t]+[ \t\n]*/g, ' ').replace(idleJoiners, '')
  text = text.normalize('NFC')
  if (use === 'run' || keepEdges) return text
  return blank.test(text) ? '' : text.trim()
}
