import { cleanText } from '../text/clean-text.ts'

/** One line of a caption. */
export interface SpokenLine {
  /** Who says it, where the captions name somebody; an empty name where they only mark that another person speaks. */
  speaker?: string
  text: string
}

/** The tags of WebVTT, the time tags between its words, and those that programs write into SubRip. Any other `<` is a character. */
const tag = /<(\/?)(c|v|i|b|u|s|lang|ruby|rt|font)(?:\.[^<>\s]*)?(?:\s([^<>]*))?>|<[\d:.]+>/gi

/** Positions that programs write into SubRip: `{\an8}`. */
const position = /\{\\[a-z]+\d*\}/gi

const reference = /&(?:(amp|lt|gt|nbsp|quot|apos|lrm|rlm)|#(\d{1,7})|#x([\da-f]{1,6}));/gi
const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"', apos: '’' }

const isCharacter = (code: number): boolean => code > 0 && code <= 0x10ffff

/** The text was made plain when it was saved; what its references stand for was not. */
function withCharacters(text: string): string {
  if (!text.includes('&')) return text
  const decoded = text.replace(reference, (written: string, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name) return characters[name.toLowerCase()] ?? ''
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
    return isCharacter(code) ? String.fromCodePoint(code) : written
  })
  return cleanText(decoded, 'line')
}

const plain = (text: string): string => withCharacters(text).replace(/\s+/g, ' ').trim()

/** `>>` before words: captions for television mark so that another person speaks. */
const anotherSpeaker = /^(?:>>+|&gt;&gt;)\s*/

/**
 * What a caption says, without its markup (https://www.w3.org/TR/webvtt1/#webvtt-cue-text-span). Empty lines are left out.
 * @param payload the lines below a caption’s time, joined by `\n`
 */
export function spokenLinesOf(payload: string): SpokenLine[] {
  const lines: SpokenLine[] = []
  let speaker: string | undefined
  let line = ''
  let isInRubyText = false
  const add = (text: string) => {
    if (!isInRubyText) line += text
  }
  const endLine = () => {
    const isAnother = anotherSpeaker.test(line)
    const text = plain(line.replace(anotherSpeaker, ''))
    const named = speaker ?? (isAnother ? '' : undefined)
    if (text) lines.push(named === undefined ? { text } : { speaker: named, text })
    line = ''
  }
  for (const written of payload.replace(position, '').split('\n')) {
    let at = 0
    for (const found of written.matchAll(tag)) {
      add(written.slice(at, found.index))
      at = found.index + found[0].length
      const [, slash = '', name = '', annotation = ''] = found
      if (name.toLowerCase() === 'rt') isInRubyText = !slash
      if (name.toLowerCase() !== 'v') continue
      endLine()
      speaker = slash ? undefined : plain(annotation) || undefined
    }
    add(written.slice(at))
    endLine()
  }
  return lines
}
