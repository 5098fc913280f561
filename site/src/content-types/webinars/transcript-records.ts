import { formatVideoTime, transcriptOf, type TranscriptParagraph } from '@osi/shared'
import type { SearchRecord } from '../../search/records/record.ts'
import { sectionRecord, sectionRecords } from '../../search/records/sections.ts'

/** Fewer, larger records make a smaller index, and lead readers to less exact places. */
const maxRecordLength = 900

/** Whoever follows a result finds within a minute what was said. */
const maxSeconds = 60

const heading = 'Transcript'

const wordsOf = ({ speaker, text }: TranscriptParagraph): string => (speaker ? `${speaker}: ${text}` : text)

/** The paragraphs in groups that a record each has; short ones, as in a conversation, are joined. */
function groupsOf(paragraphs: readonly TranscriptParagraph[]): TranscriptParagraph[][] {
  const groups: TranscriptParagraph[][] = []
  let length = 0
  for (const paragraph of paragraphs) {
    const group = groups.at(-1)
    const added = wordsOf(paragraph).length
    if (group && length + added <= maxRecordLength && (paragraph.at ?? 0) - (group[0]?.at ?? 0) < maxSeconds) {
      group.push(paragraph)
      length += added
    } else {
      groups.push([paragraph])
      length = added
    }
  }
  return groups
}

/**
 * What the search finds of a transcript. With times, a result leads to the minute at which it was said.
 * @param document the record of the page that it is on
 */
export function transcriptRecords(document: SearchRecord, transcript: string): SearchRecord[] {
  const paragraphs = transcriptOf(transcript)
  if (paragraphs.some(({ anchor }) => !anchor)) return sectionRecords(document, heading, 'transcript', transcript)
  return groupsOf(paragraphs).flatMap((group) => {
    const [{ anchor = '', at = 0 } = {}] = group
    const whole = `${document.title}, at ${formatVideoTime(at)}`
    return sectionRecord(document, { heading, anchor, body: group.map(wordsOf).join('\n'), whole })
  })
}
