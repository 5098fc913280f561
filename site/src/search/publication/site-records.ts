import {
  contentTypeNames,
  contentTypeOf,
  listPagesIn,
  spanishAddressOf,
  type AccessibilityStatement,
  type ContentTypeName,
  type Media,
  type Publication,
} from '@osi/shared'
import { spanishPageWords } from '../../languages/spanish-page-words.ts'
import { hasSpanishFaqs, hasSpanishSchools } from '../../languages/spanish-pages.ts'
import { pastListAddress, pastListTitle } from '../../events/past-pages.ts'
import { fileAddress } from '../../files/file-address.ts'
import type { SearchRecord } from '../records/record.ts'

const page = (address: string, title: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  id: `site${address}`,
  type: 'pages',
  address,
  title,
  headings: [],
  tags: [],
  body: '',
  ...more,
})

/** The pages that the site has besides its documents: the front page, the lists, the form, and what it says of itself. */
export function siteRecords(publication: Publication): SearchRecord[] {
  const { home, accessibility } = publication.globals
  return [
    ...(home
      ? [
          page('/', home.heading, {
            summary: home.introduction,
            tags: home.supports.map(({ title }) => title),
            body: [home.identificationIntroduction, home.registrationNote, home.recordingNote]
              .filter(Boolean)
              .join('\n'),
          }),
        ]
      : []),
    ...listPagesIn(publication).map(({ address, title }) => page(address, title)),
    ...contentTypeNames.flatMap(pastListsOf),
    ...spanishLists(publication),
    page('/report-a-problem/', 'Report a problem', {
      tags: ['Report a bug', 'Broken link', 'Mistake on this site', 'Feedback'],
    }),
    page('/accessibility/', 'Accessibility', {
      tags: [
        'High contrast',
        'Text size',
        'Keyboard',
        'Screen reader',
        'Disability access to this site',
        'Large print',
        'Braille',
      ],
      body: wordsOfStatement(accessibility),
    }),
  ]
}

/** The pages in Spanish that are about more than one document. */
function spanishLists(publication: Publication): SearchRecord[] {
  const { faqs, categories } = spanishPageWords
  const tags = ['En español', 'Spanish']
  return [
    ...(hasSpanishSchools(publication)
      ? [page(spanishAddressOf('/identified-schools/'), categories.title, { tags, summary: categories.summary })]
      : []),
    ...(hasSpanishFaqs(publication) ? [page(spanishAddressOf('/faqs/'), faqs.title, { tags })] : []),
  ]
}

/** What the office says of accessibility: of a problem people search the words, of a complaint the office that takes it. */
const wordsOfStatement = ({ knownProblems, otherFormats, complaint }: Partial<AccessibilityStatement> = {}): string =>
  [
    ...(knownProblems ?? []).flatMap(({ title, affects, workaround }) => [title, affects, workaround]),
    otherFormats,
    complaint?.office,
    complaint?.instructions,
  ]
    .filter(Boolean)
    .join('\n')

/** The lists of what is over, for a type that has them. */
function pastListsOf(type: ContentTypeName): SearchRecord[] {
  const { list, pastLists } = contentTypeOf(type)
  if (!list) return []
  return pastLists.map((past) =>
    page(pastListAddress(list.address, past, 1), pastListTitle(type, past), {
      page: list.title,
      purposes: past === 'recordings' ? ['watch'] : [],
    }),
  )
}

/** The documents to open or to download: everything uploaded that is not an image or captions. */
export const fileRecords = ({ media }: Publication): SearchRecord[] =>
  media.filter(isDocument).map((file) => ({
    id: `media/${file.id}`,
    type: 'media',
    address: fileAddress(file, file),
    title: file.alt ?? titleFromName(file.filename),
    headings: [],
    tags: [file.filename],
    body: '',
  }))

const isDocument = ({ mimeType }: Media): boolean => !/^(?:image|text\/vtt)/.test(mimeType)

/** “Plan_template-2019.pdf” as “Plan template 2019”. */
const titleFromName = (filename: string): string =>
  filename
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim() || filename
