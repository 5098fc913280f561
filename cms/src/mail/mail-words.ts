import { centralTime, formatDateTime, formatShortDate } from '@osi/shared'

/** A mail, as its reader reads it. */
export interface MailText {
  subject: string
  body: string
}

/** A document as mails name it. */
export interface NamedDocument {
  /** What it is, like “webinar”. */
  kind: string
  /** Empty when it has none yet. */
  title: string
  /** Where it is edited; the whole address. */
  address: string
}

/** Subjects are read on phones. */
const maxSubjectLength = 120

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > maxSubjectLength ? `${line.slice(0, maxSubjectLength - 1)}…` : line
}

/** What somebody wrote, set apart from what the program says. */
const quoted = (text: string): string => text.replace(/^/gm, '    ')

const nameOf = ({ kind, title }: NamedDocument): string =>
  title ? `the ${kind} “${title}”` : `a ${kind} without a title`
const inSubject = ({ kind, title }: NamedDocument): string => (title ? `“${title}”` : `a ${kind} without a title`)

const mail = (subject: string, paragraphs: (string | undefined)[]): MailText => ({
  subject: oneLine(subject),
  body: `${paragraphs.filter((one) => one !== undefined && one !== '').join('\n\n')}\n`,
})

interface AboutReview {
  document: NamedDocument
  /** Who asked, sent back or published. */
  by: string
  at: Date
  note?: string | undefined
}

const when = (at: Date): string => formatDateTime(at.toISOString(), centralTime)

/** To those who publish: somebody asked for a review. */
export const reviewAsked = ({ document, by, at, note }: AboutReview): MailText =>
  mail(`${by} asks for a review of ${inSubject(document)}`, [
    `${by} asked a publisher to look at ${nameOf(document)}. ${when(at)}.`,
    note && `${by} wrote:\n\n${quoted(note)}`,
    `Open it to publish it or to send it back:\n${document.address}`,
    'Every publisher gets this mail. Whoever comes first takes it.',
  ])

/** To whoever asked: it was sent back, with a note. @param field the label of the field that the note is about */
export const reviewSentBack = ({
  document,
  by,
  at,
  note,
  field,
}: AboutReview & { field?: string | undefined }): MailText =>
  mail(`${by} sent back ${inSubject(document)}`, [
    `${by} looked at ${nameOf(document)} and sent it back to you. ${when(at)}.`,
    note && `${by} wrote${field ? ` about “${field}”` : ''}:\n\n${quoted(note)}`,
    `Change it, then ask again:\n${document.address}`,
  ])

/** To whoever asked: it is published. @param goesLiveAt ISO, when readers get it later than now */
export const publishedAfterReview = ({
  document,
  by,
  at,
  goesLiveAt,
}: AboutReview & { goesLiveAt?: string | undefined }): MailText =>
  mail(`${by} published ${inSubject(document)}`, [
    `${by} published ${nameOf(document)}, which you asked about. ${when(at)}.`,
    goesLiveAt
      ? `Readers get it from ${formatDateTime(goesLiveAt, centralTime)} on.`
      : 'Readers get it within a minute.',
    `See it in the CMS:\n${document.address}`,
  ])

/** To those who publish: a reader reported a problem. */
export const readerReported = ({
  message,
  page,
  address,
  at,
}: {
  message: string
  /** The address of the page that it is about. */
  page: string | undefined
  /** Of the report in the CMS. */
  address: string
  at: Date
}): MailText =>
  mail(page ? `A reader reports a problem on ${page}` : 'A reader reports a problem', [
    `A reader reported a problem${page ? ` on the page ${page}` : ''}. ${when(at)}.`,
    `The reader wrote:\n\n${quoted(message)}`,
    `See to it, and mark it as done:\n${address}`,
    'Do not answer this mail: the reader does not get the answer.',
  ])

/** To those who publish: recordings that readers were promised and don’t have. */
export const recordingsOverdue = (
  recordings: readonly {
    title: string
    /** When it was promised, `YYYY-MM-DD`. */
    day: string
    address: string
  }[],
): MailText => {
  const [first] = recordings
  const subject =
    recordings.length === 1 && first
      ? `The recording of “${first.title}” is overdue`
      : `${recordings.length} recordings are overdue`
  return mail(subject, [
    'Readers were promised a recording by these days, and there is none:',
    ...recordings.map(({ title, day, address }) => `“${title}”, by ${formatShortDate(day)}\n${address}`),
    'Post the recording. If there is none, open the webinar and say why under Recording. This mail comes once on each working day until then.',
  ])
}

/** To a new colleague, or to one who forgot their password. */
export const oneTimeLink = ({
  name,
  by,
  url,
  until,
}: {
  name: string
  by: string
  url: string
  until: string
}): MailText =>
  mail('Choose your password for the CMS of the Office of School Improvement', [
    `Hello ${name},`,
    `${by} made this link for you. Choose a password behind it:\n${url}`,
    `The link works once, until ${formatDateTime(until, centralTime)}. Your password has 15 characters or more; four words in a row are good.`,
    `If you do not know ${by} or did not expect this, do nothing, and tell an administrator.`,
  ])
