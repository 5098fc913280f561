import type { z } from 'zod'
import type { contactSchema } from './schema.ts'

export const contactExamples: z.input<typeof contactSchema>[] = [
  {
    id: 'contact-osi',
    updatedAt: '2018-09-01T15:00:00.000Z',
    name: 'Office of School Improvement',
    organization: 'Mississippi Department of Education',
    phone: '601.359.1003',
    topics: ['Questions about school improvement'],
    order: 1,
  },
  {
    id: 'contact-rcu',
    updatedAt: '2018-09-01T15:00:00.000Z',
    name: 'RCU help desk',
    phone: '662-325-2510',
    email: 'helpdesk@rcu.msstate.edu',
    topics: ['Registration'],
    order: 2,
  },
]
