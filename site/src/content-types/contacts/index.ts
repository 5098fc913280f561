import type { SiteContentType } from '../site-content-type.ts'

export const contacts = {
  list: { address: '/contacts/', title: 'Contacts' },
  searchRecordsOf(contact, publication) {
    const { name, role, organization, phone, email, topics } = contact
    return [
      {
        id: `contacts/${contact.id}`,
        type: 'contacts',
        address: publication.addressOf('contacts', contact),
        title: name,
        headings: [],
        tags: [role, organization, phone, email, ...topics].filter((tag) => tag !== undefined),
        body: '',
        summary: [role, organization, phone, email].filter(Boolean).join(' · ') || undefined,
        page: 'Contacts',
      },
    ]
  },
} satisfies SiteContentType<'contacts'>
