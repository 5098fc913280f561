import { heading, paragraph, type Media } from '@osi/shared'

/** An image in two sizes, and a document, as the CMS sends them. */
export const mediaExamples: Media[] = [
  {
    id: 'media-team',
    updatedAt: '2018-09-01T15:00:00.000Z',
    filename: 'team at work.jpg',
    mimeType: 'image/jpeg',
    filesize: 180_000,
    url: '/api/media/file/team.jpg',
    width: 1600,
    height: 1000,
    alt: 'Four people around a table look at a plan.',
    decorative: false,
    sizes: [
      {
        filename: 'team-640x400.jpg',
        mimeType: 'image/jpeg',
        filesize: 40_000,
        url: '/api/media/file/team-640x400.jpg',
        width: 640,
        height: 400,
      },
    ],
  },
  {
    id: 'media-poster',
    updatedAt: '2018-09-01T15:00:00.000Z',
    filename: 'portrait.png',
    mimeType: 'image/png',
    filesize: 90_000,
    url: '/api/media/file/portrait.png',
    width: 600,
    height: 1200,
    alt: 'A poster with the three steps of a plan.',
    decorative: false,
    sizes: [],
  },
  {
    id: 'media-plan',
    updatedAt: '2018-09-01T15:00:00.000Z',
    filename: 'plan.pdf',
    mimeType: 'application/pdf',
    filesize: 240_400,
    url: '/api/media/file/plan.pdf',
    alt: 'Plan template',
    decorative: false,
    sizes: [],
  },
]

const text = (text: string, format = 0) => ({ type: 'text' as const, text, format })
const link = (url: string, words: string) => ({
  type: 'link' as const,
  fields: { linkType: 'custom' as const, url },
  children: [text(words)],
})
const internal = (relationTo: string, value: string, words: string) => ({
  type: 'link' as const,
  fields: { linkType: 'internal' as const, doc: { relationTo, value } },
  children: [text(words)],
})
const item = (...children: object[]) => ({ type: 'listitem' as const, children })
const list = (listType: 'bullet' | 'number', ...children: object[]) => ({ type: 'list' as const, listType, children })
const cell = (words: string, headerState = 0) => ({
  type: 'tablecell' as const,
  headerState,
  children: [paragraph(words)],
})

const upload = (value: string, caption?: string) => ({
  type: 'upload' as const,
  relationTo: 'media' as const,
  value,
  fields: { caption },
})
const caption = (caption: string) => ({
  type: 'block' as const,
  fields: { blockType: 'tableCaption' as const, caption },
})

/** A page with every kind of node that an editor can put into rich text, and with what goes wrong in practice. */
export const richPage = {
  id: 'page-rich',
  updatedAt: '2018-09-04T15:00:00.000Z',
  title: 'Everything an editor can write',
  slug: 'everything',
  summary: 'A page with every kind of text.',
  body: {
    root: {
      type: 'root' as const,
      children: [
        heading('h2', 'Plans & <goals>'),
        {
          type: 'paragraph' as const,
          children: [
            text('Plain, '),
            text('bold', 1),
            text(', '),
            text('bold italic', 3),
            text(', 37-18-3 as '),
            text('code', 16),
            text(', H'),
            text('2', 32),
            text('O, <script>alert(1)</script>, '),
            link('https://rcu.gosignmeup.com', 'the registration system'),
            text(', '),
            link('mailto:helpdesk@rcu.msstate.edu', 'the help desk'),
            text(', '),
            internal('webinars', 'webinar-deeper-dive', 'a webinar'),
            text(', '),
            internal('webinars', 'withdrawn', 'one that is gone'),
            text(', '),
            internal('media', 'media-plan', 'the plan'),
            text('.'),
            { type: 'linebreak' as const },
            text('A new line'),
            { type: 'tab' as const },
            text('after a tab.'),
          ],
        },
        { type: 'paragraph' as const, children: [] },
        heading('h3', 'Steps'),
        list(
          'number',
          item(text('Assess')),
          item(text('Plan')),
          item(list('bullet', item(text('with the team')), item(text('with families')))),
          item(text('Track')),
        ),
        { ...list('number', item(text('Fifth step'))), start: 5 },
        { type: 'quote' as const, children: [text('Look at the indicators first.')] },
        { type: 'horizontalrule' as const },
        heading('h2', 'Plans & <goals>'),
        upload('media-team', 'A team in its first month'),
        upload('media-team'),
        upload('media-poster', 'The poster for the hall'),
        upload('media-plan'),
        upload('media-plan', 'The template for the first year'),
        upload('media-gone', 'Not seen'),
        heading('h4', 'Who does what'),
        caption('Who does what in the first year'),
        { type: 'paragraph' as const, children: [] },
        {
          type: 'table' as const,
          children: [
            { type: 'tablerow' as const, children: [cell('Role', 3), cell('First month', 1), cell('Later', 1)] },
            {
              type: 'tablerow' as const,
              children: [cell('Principal', 2), cell('Calls the team together'), cell('Reports')],
            },
            {
              type: 'tablerow' as const,
              children: [cell('Counselor', 2), { ...cell('Looks at attendance'), colSpan: 2 }],
            },
          ],
        },
      ],
    },
  },
}
