import { headingsOf, plainTextOf } from '@osi/shared'
import type { SiteContentType } from '../site-content-type.ts'

export const webinars: SiteContentType<'webinars'> = {
  list: { address: '/webinars/', title: 'Webinars' },
  filesBeside: (webinar) => [`/webinars/${webinar.slug}.ics`],
  searchRecordsOf(webinar, publication) {
    return [
      {
        id: `webinars/${webinar.id}`,
        type: 'webinars',
        address: publication.addressOf('webinars', webinar),
        title: webinar.title,
        headings: headingsOf(webinar.body),
        tags: webinar.topics,
        body: [plainTextOf(webinar.body), webinar.recording?.transcript ?? ''].join('\n'),
        summary: webinar.summary,
      },
    ]
  },
}
