import { textIn } from '@osi/shared'
import Link from 'next/link'
import type { ServerProps } from 'payload'
import { isPublisher } from '../access/roles.ts'
import { settings } from '../platform/settings.ts'
import { importScreenAddress } from './import-screen-address.ts'

const tasks = [
  {
    title: 'Announce a webinar',
    text: 'Title, day and hour, how to register.',
    href: '/admin/collections/webinars/create',
  },
  { title: 'Post a recording', text: 'Open the webinar and fill in Recording.', href: '/admin/collections/webinars' },
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
  {
    title: 'Answer a question for everyone',
    text: 'Add it to Questions and answers.',
    href: '/admin/collections/faqs/create',
  },
  { title: 'Put a notice on every page', text: 'A changed date, a closed office.', href: '/admin/globals/notice' },
]

/** What publishers and administrators alone may do. */
const tasksOfPublishers = [
  {
    title: 'Import identified schools',
    text: 'A file or columns of a spreadsheet, once a year or for corrections.',
    href: importScreenAddress,
  },
]

async function newReports({ payload, user }: ServerProps): Promise<number> {
  if (!isPublisher({ req: { user: user ?? null } })) return 0
  const { totalDocs } = await payload.count({ collection: 'bug-reports', where: { status: { equals: 'new' } } })
  return totalDocs
}

/** The first thing an editor sees: what they came to do. */
export async function Welcome(props: ServerProps) {
  const reports = await newReports(props)
  const mayPublish = isPublisher({ req: { user: props.user ?? null } })
  const name = textIn(props.user, 'name')
  return (
    <section className="welcome">
      <h1>{name ? `Welcome, ${name}` : 'Welcome'}</h1>
      <p>
        What would you like to do? Your changes are kept as you type.{' '}
        {mayPublish ? (
          <>
            Readers see them once you press <em>Publish changes</em>; seconds later they are on{' '}
          </>
        ) : (
          'Tell a publisher when they are ready; seconds after a publisher publishes them they are on '
        )}
        <a href={settings.siteUrl}>the site</a>.
      </p>
      <ul className="welcome__tasks">
        {[...tasks, ...(mayPublish ? tasksOfPublishers : [])].map(({ title, text, href }) => (
          <li key={title}>
            <Link href={href}>
              <strong>{title}</strong>
              <span>{text}</span>
            </Link>
          </li>
        ))}
      </ul>
      {reports > 0 && (
        <p>
          <Link href="/admin/collections/bug-reports">
            {reports === 1 ? 'A reader has reported a problem.' : `Readers have reported ${reports} problems.`}
          </Link>
        </p>
      )}
    </section>
  )
}
