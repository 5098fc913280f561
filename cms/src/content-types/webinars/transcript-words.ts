import { formatCount, formatVideoTime, problemWithTranscript, transcriptOf } from '@osi/shared'

interface TranscriptInWords {
  words: string
  isProblem: boolean
}

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
  const by = speakers.size > 0 ? ` by ${formatCount(speakers.size, 'speaker')}` : ''
  return {
    words: `Read as captions: ${formatCount(paragraphs.length, 'paragraph')}${by}, the last at ${formatVideoTime(last)}.`,
    isProblem: false,
  }
}
