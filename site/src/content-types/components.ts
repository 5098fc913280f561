import type { ContentTypeName, DocumentOf } from '@osi/shared'
import ConferenceCard from './conferences/ConferenceCard.astro'
import WebinarCard from './webinars/WebinarCard.astro'

/** An Astro component that shows one document. */
type Card<Name extends ContentTypeName> = (props: { document: DocumentOf<Name> }) => unknown

/** How a document that takes place at a time is shown in lists and on the front page. */
export const eventCards: { [Name in ContentTypeName]?: Card<Name> } = {
  webinars: WebinarCard,
  conferences: ConferenceCard,
}
