import { listPageOf } from '@osi/shared'
import type { SiteContentType } from '../site-content-type.ts'

export const contacts = {
  searchPrior: 1.05,
  searchRecordsOf(contact, publication) {
    const { name, role, organization, phone, email, topics } = contact
    return [
      {
        id: `contacts/${contact.id}`,
        type: 'contacts',
        address: publication.addressOf('contacts', contact),
        title: name,
        headings: [],
        tags: [
          role,
          organization,
          phone,
          email,
          ...topics,
          // What people type who look for no name.
          ...(phone ? ['Phone number', 'Telephone'] : []),
          ...(email ? ['E-mail address'] : []),
        ].filter((tag) => tag !== undefined),
        purposes: ['reach', ...(phone ? (['call'] as const) : []), ...(email ? (['write'] as const) : [])],
        body: '',
        summary: [role, organization, phone, email].filter(Boolean).join(' · ') || undefined,
        page: listPageOf('contacts').title,
      },
    ]
  },
} satisfies SiteContentType<'contacts'>
