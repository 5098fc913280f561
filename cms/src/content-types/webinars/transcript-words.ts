import { formatVideoTime, problemWithTranscript, transcriptOf } from '@osi/shared'

interface TranscriptInWords {
  words: string
  isProblem: boolean
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/**
 * What is read in a transcript, for whoever pastes one.
 * @returns undefined while there is nothing to say: it is empty, or a text without times
 */
export function transcriptInWords(text: string): TranscriptInWords | undefined {
  const problem = problemWithTranscript(text)
  if (problem) return { words: problem, isProblem: true }
  const paragraphs = transcriptOf(text)
  const last = paragraphs.at(-1)?.at
  if (last === undefined) return undefined
  const speakers = new Set(paragraphs.flatMap(({ speaker }) => speaker ?? []))
  const by = speakers.size > 0 ? ` by ${counted(speakers.size, 'speaker', 'speakers')}` : ''
  return {
    words: `Read as captions: ${counted(paragraphs.length, 'paragraph', 'paragraphs')}${by}, the last at ${formatVideoTime(last)}.`,
    isProblem: false,
  }
}
