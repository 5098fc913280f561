import type { GroupField } from 'payload'

/** Where people come to an event in person; the same for webinars and conferences. */
export const venueField = ({ label, description }: { label: string; description: string }): GroupField => ({
  name: 'venue',
  label,
  type: 'group',
  admin: { description },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', label: 'Venue', type: 'text', admin: { description: 'Like Vicksburg Convention Center.' } },
        { name: 'room', label: 'Room', type: 'text', admin: { description: 'Like Room 201, second floor.' } },
      ],
    },
    { name: 'address', label: 'Street address', type: 'text' },
    {
      type: 'row',
      fields: [
        { name: 'city', label: 'City', type: 'text' },
        { name: 'state', label: 'State', type: 'text', admin: { description: 'Two letters, like MS.' } },
      ],
    },
  ],
})
