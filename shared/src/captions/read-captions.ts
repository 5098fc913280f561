/** The two formats in which programs write captions: WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip, which has no standard. */
export type CaptionFormat = 'vtt' | 'srt'

/** One caption. */
export interface Cue {
  /** Milliseconds from the video’s beginning. */
  startMs: number
  endMs: number
  /** What stands below its time, markup included; lines are joined by `\n`. */
  payload: string
}

/** What was read, and what is wrong, as sentences for the editor that name the line. */
export interface CaptionsRead {
  cues: Cue[]
  /** Players can’t show it. */
  problem?: string
  /** Players leave words out, or show them at another time than was meant. */
  warning?: string
}

const lineEnd = /\r\n|\r|\n/
const header = /^WEBVTT(?:[ \t]|$)/
const arrow = '-->'
const timeLine = /^\s*\d+:\d\d.*-->/
const comment = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/
const time = {
  vtt: /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/,
  srt: /^(?:(\d+):)?([0-5]?\d):([0-5]\d)[.,](\d{3})$/,
}
const formatNames = { vtt: '00:00:01.000', srt: '00:00:01,000' }

const linesOf = (text: string): string[] => text.replace(/^\ufeff/, '').split(lineEnd)

/**
 * Which format a text is in.
 * @returns undefined for a text that is no captions: no line of it is a time
 */
export function captionFormatOf(text: string): CaptionFormat | undefined {
  const lines = linesOf(text)
  if (header.test(lines[0] ?? '')) return 'vtt'
  return lines.some((line) => timeLine.test(line)) ? 'srt' : undefined
}

/** Milliseconds from the video’s beginning; undefined when it is no time of the format. */
function millisecondsOf(written: string, format: CaptionFormat): number | undefined {
  const [whole, hours = '0', minutes = '', seconds = '', thousandths = ''] = time[format].exec(written) ?? []
  if (whole === undefined) return undefined
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths)
}

/** The times of a caption, or what is wrong with them. @param number of the line, from 1 */
function readTimes(
  line: string,
  number: number,
  format: CaptionFormat,
): Pick<Cue, 'startMs' | 'endMs'> | { problem: string } {
  const [from = '', to = ''] = line.split(arrow).map((side) => side.trim().split(/\s+/)[0] ?? '')
  const startMs = millisecondsOf(from, format)
  const endMs = millisecondsOf(to, format)
  if (startMs === undefined || endMs === undefined) {
    const wrong = startMs === undefined ? from : to
    return {
      problem:
        format === 'vtt' && /,\d{3}$/.test(wrong)
          ? `The time “${wrong}” in line ${number} has a comma, as in SubRip (.srt). Export the captions as WebVTT: ${formatNames.vtt}.`
          : `The time “${wrong}” in line ${number} can’t be read. Captions have times like ${formatNames[format]}.`,
    }
  }
  if (endMs <= startMs) return { problem: `The caption in line ${number} ends before it begins. Correct its times.` }
  return { startMs, endMs }
}

/** Long lines are cut where a sentence quotes them. */
const quoted = (line: string): string => (line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line)

interface OpenCue extends Pick<Cue, 'startMs' | 'endMs'> {
  lines: string[]
}

/** Reads captions line by line, by the blocks of WebVTT; those of SubRip are the same, with a number in the place of a name. */
class CueReader {
  readonly cues: Cue[] = []
  problem: string | undefined
  warning: string | undefined
  /** The first line of a block whose time has not come yet, and how many there are. */
  #before: { line: string; number: number; count: number } | undefined
  #open: OpenCue | undefined
  readonly #format: CaptionFormat

  constructor(format: CaptionFormat) {
    this.#format = format
  }

  /** @param number from 1 */
  read(line: string, number: number): void {
    if (this.#format === 'vtt' ? line === '' : line.trim() === '') this.endBlock()
    else if (line.includes(arrow)) this.#begin(line, number)
    else if (this.#open) this.#open.lines.push(line)
    else if (this.#before) this.#before.count += 1
    else this.#before = { line, number, count: 1 }
  }

  endBlock(): void {
    if (this.#before && !(this.#format === 'vtt' && comment.test(this.#before.line))) this.#warnOfUntimed()
    this.#before = undefined
    this.#close()
  }

  #begin(line: string, number: number): void {
    // Without a line between two captions, the number of the next one stands at the end of this one.
    if (/^\d+$/.test(this.#open?.lines.at(-1)?.trim() ?? '')) this.#open?.lines.pop()
    this.#close()
    if (this.#before && this.#before.count > 1) this.#warnOfUntimed()
    this.#before = undefined
    const times = readTimes(line, number, this.#format)
    if ('problem' in times) {
      this.problem ??= times.problem
      return
    }
    if (times.startMs < (this.cues.at(-1)?.startMs ?? 0))
      this.warning ??= `The caption in line ${number} begins earlier than the one above it. Put the captions in the order of their times; if these are two videos, keep one.`
    this.#open = { ...times, lines: [] }
  }

  #close(): void {
    if (!this.#open) return
    const { lines, ...times } = this.#open
    this.cues.push({ ...times, payload: lines.join('\n') })
    this.#open = undefined
  }

  #warnOfUntimed(): void {
    if (!this.#before) return
    const { line, number } = this.#before
    this.warning ??= `“${quoted(line)}” in line ${number} has no time above it. Put a time there, or take out the empty line before it.`
  }
}

/**
 * Reads captions.
 * @param text the whole file, decoded
 * @param format e.g. what `captionFormatOf` said
 * @returns the captions in their order; when there is a problem, those that could be read
 */
export function readCaptions(text: string, format: CaptionFormat): CaptionsRead {
  const lines = linesOf(text)
  if (format === 'vtt' && !header.test(lines[0] ?? ''))
    return {
      cues: [],
      problem: 'A captions file has to begin with the word WEBVTT. Export the captions again as WebVTT (.vtt).',
    }
  const reader = new CueReader(format)
  let isInHeader = format === 'vtt'
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.includes(arrow)) isInHeader = false
    if (!isInHeader) reader.read(line, index + 1)
  }
  reader.endBlock()
  const {
    cues,
    problem = cues.length > 0 ? undefined : 'There are no captions in it. Export them again as WebVTT (.vtt).',
    warning,
  } = reader
  return { cues, ...(problem ? { problem } : {}), ...(warning ? { warning } : {}) }
}
