import type { StarterDocument } from './starter-document.ts'

export const contacts: StarterDocument<'contacts'>[] = [
  {
    key: 'osi',
    name: 'Office of School Improvement',
    organization: 'Mississippi Department of Education',
    phone: '601.359.1003',
    topics: ['School improvement', 'Identified schools', 'Webinars'],
    order: 1,
  },
  {
    key: 'rcu',
    name: 'RCU help desk',
    phone: '662-325-2510',
    email: 'helpdesk@rcu.msstate.edu',
    topics: ['Registering for the convening'],
    order: 2,
  },
]
