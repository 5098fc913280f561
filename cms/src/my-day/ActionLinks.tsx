import { importScreenAddress } from '../admin/import-screen-address.ts'
import { guideAddress } from '../guide/guide-address.ts'
import { noRecordingView, queryOfView } from '../list-views/list-view.ts'
import { now } from '../platform/clock.ts'

interface Action {
  title: string
  text: string
  href: string
}

const actionsOfEverybody = (at: string): Action[] => [
  {
    title: 'Announce a webinar',
    text: 'Title, day and hour, how to register.',
    href: '/admin/collections/webinars/create',
  },
  {
    title: 'Post a recording',
    text: 'Open the webinar and fill in Recording.',
    href: `/admin/collections/webinars${queryOfView(noRecordingView(at))}`,
  },
  {
    title: 'Announce or change a conference',
    text: 'Days, venue, who may come.',
    href: '/admin/collections/conferences',
  },
  {
    title: 'Correct a phone number',
    text: 'Change it once; it changes everywhere.',
    href: '/admin/collections/contacts',
  },
]

const authors: Action[] = [
  {
    title: 'Answer a question for everyone',
    text: 'Add it to Questions and answers.',
    href: '/admin/collections/faqs/create',
  },
  { title: 'Write or change a page', text: 'Whatever is no event.', href: '/admin/collections/pages' },
]

const publishers: Action[] = [
  { title: 'Put a notice on every page', text: 'A changed date, a closed office.', href: '/admin/globals/notice' },
  {
    title: 'Import identified schools',
    text: 'A file or columns of a spreadsheet, once a year or for corrections.',
    href: importScreenAddress,
  },
]

/** The six things that somebody of this role comes for. Everything else is in the menu. */
export function ActionLinks({ mayPublish }: { mayPublish: boolean }) {
  return (
    <nav aria-labelledby="actions">
      <h2 id="actions">What would you like to do?</h2>
      <p>
        New here? <a href={guideAddress}>Your first day</a> shows six jobs, step by step.
      </p>
      <ul className="my-day__actions">
        {[...actionsOfEverybody(now().toISOString()), ...(mayPublish ? publishers : authors)].map(
          ({ title, text, href }) => (
            <li key={title}>
              <a href={href}>
                <strong>{title}</strong>
                <span>{text}</span>
              </a>
            </li>
          ),
        )}
      </ul>
    </nav>
  )
}
