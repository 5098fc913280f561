import { captionFormatOf, readCaptions, type Cue } from './read-captions.ts'
import { spokenLinesOf, type SpokenLine } from './spoken-lines.ts'

/** A paragraph of a transcript. */
export interface TranscriptParagraph {
  /** Where it begins, in whole seconds from the video’s beginning; missing in a transcript without times. */
  at?: number
  /** The id under which it can be linked to, such as `t-12m30s`; missing in a transcript without times. */
  anchor?: string
  /** Who speaks, where the captions say it and it is another person than before. */
  speaker?: string
  text: string
}

/** A shorter pause is a breath. */
const pauseMs = 2000

/** After so many characters, about a minute of speech, a paragraph ends with its sentence. */
const usualLength = 600

/** A paragraph has no more, whether its sentence ends or not: some captions have no full stops. */
const maxLength = 900

const endsSentence = (text: string): boolean => /[.?!…]["”’)\]]*$/.test(text)

/** A name and a colon before what is said, as Zoom writes them: “Ana López: Welcome.” */
const nameBefore = /^(\p{Lu}[\p{L}\p{M}.’'-]*(?: [\p{L}\p{M}.’'()-]+){0,4}):\s+(?=\S)/u

/** Names that stand before what is said; a word and a colon that come once are no name. */
function namesBefore(lines: readonly SpokenLine[]): Set<string> {
  const seen = new Set<string>()
  const names = new Set<string>()
  for (const { speaker, text } of lines) {
    const name = speaker ? undefined : nameBefore.exec(text)?.[1]
    if (name === undefined) continue
    if (seen.has(name)) names.add(name)
    seen.add(name)
  }
  return names
}

function withNameBefore(line: SpokenLine, names: ReadonlySet<string>): SpokenLine {
  const [before = '', name = ''] = line.speaker ? [] : (nameBefore.exec(line.text) ?? [])
  return names.has(name) ? { speaker: name, text: line.text.slice(before.length) } : line
}

interface TimedLine extends SpokenLine, Pick<Cue, 'startMs' | 'endMs'> {}

/** Captions that roll, as YouTube makes them by itself: each repeats the line before. A time between words tells them. */
const rolls = (cues: readonly Cue[]): boolean => cues.some(({ payload }) => /<\d\d:\d\d/.test(payload))

function linesOf(cues: readonly Cue[]): TimedLine[] {
  const isRolling = rolls(cues)
  let before: SpokenLine[] = []
  const timed = cues
    .toSorted((a, b) => a.startMs - b.startMs)
    .flatMap(({ startMs, endMs, payload }) => {
      const lines = spokenLinesOf(payload)
      const known = isRolling ? new Set(before.map(({ text }) => text)) : undefined
      if (lines.length > 0) before = lines
      return lines.filter(({ text }) => !known?.has(text)).map((line) => ({ ...line, startMs, endMs }))
    })
  const names = namesBefore(timed)
  return timed.map((line) => ({ ...line, ...withNameBefore(line, names) }))
}

interface OpenParagraph extends TimedLine {
  /** Who has the word; kept from paragraph to paragraph. */
  current: string
}

/** Whether a line begins a new paragraph after what is open. */
function beginsParagraph({ text, endMs, current }: OpenParagraph, line: TimedLine): boolean {
  if (line.speaker !== undefined && (line.speaker === '' || line.speaker !== current)) return true
  if (endsSentence(text)) return line.startMs - endMs >= pauseMs || text.length >= usualLength
  return text.length + line.text.length >= maxLength
}

function paragraphsOf(lines: readonly TimedLine[]): OpenParagraph[] {
  const paragraphs: OpenParagraph[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && !beginsParagraph(open, line)) {
      open.text += ` ${line.text}`
      open.endMs = Math.max(open.endMs, line.endMs)
    } else {
      const current = line.speaker ?? open?.current ?? ''
      paragraphs.push({ ...line, speaker: current === open?.current ? '' : current, current })
    }
  }
  return paragraphs
}

const parts = (seconds: number) => ({
  hours: Math.floor(seconds / 3600),
  minutes: Math.floor(seconds / 60) % 60,
  seconds: seconds % 60,
})

/** `12:30`, or `1:02:30` from an hour on. @param at whole seconds */
export function formatVideoTime(at: number): string {
  const { hours, minutes, seconds } = parts(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

function anchorAt(at: number): string {
  const { hours, minutes, seconds } = parts(at)
  return `t-${hours > 0 ? `${hours}h` : ''}${minutes}m${seconds}s`
}

/** The same paragraphs with ids, each once: two people may speak within a second. */
function withAnchors(paragraphs: readonly OpenParagraph[]): TranscriptParagraph[] {
  const taken = new Map<string, number>()
  return paragraphs.map(({ startMs, speaker, text }) => {
    const at = Math.floor(startMs / 1000)
    const anchor = anchorAt(at)
    const count = (taken.get(anchor) ?? 0) + 1
    taken.set(anchor, count)
    return { at, anchor: count > 1 ? `${anchor}-${count}` : anchor, ...(speaker ? { speaker } : {}), text }
  })
}

const withoutTimes = (text: string): TranscriptParagraph[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ text: line }))

/**
 * The paragraphs of a transcript. Captions (WebVTT or SubRip) become paragraphs with times, which end where another person speaks, after a
 * pause, or after about a minute; any other text becomes one paragraph a line.
 * @param text what an editor typed or pasted; captions in which something is wrong are taken as plain text
 */
export function transcriptOf(text: string): TranscriptParagraph[] {
  const format = captionFormatOf(text)
  const read = format && readCaptions(text, format)
  return read && !read.problem ? withAnchors(paragraphsOf(linesOf(read.cues))) : withoutTimes(text)
}

/**
 * What is wrong with a transcript that is captions, as a sentence for the editor. Stricter than a player: what is read here is read by
 * people, so that no words may be without a time or out of order.
 * @returns undefined for captions that can be read, and for any other text
 */
export function problemWithTranscript(text: string): string | undefined {
  const format = captionFormatOf(text)
  if (!format) return undefined
  const { problem, warning } = readCaptions(text, format)
  return problem ?? warning
}
