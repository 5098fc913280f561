import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { isPublisher } from '../access/roles.ts'
import { SignedInView } from '../admin/SignedInView.tsx'
import { guideAddress } from './guide-address.ts'
import './guide.css'
import { jobsFor } from './jobs.ts'
import { pictures } from './pictures.ts'
import { partsOf, type Job, type Step } from './step.ts'

const Words = ({ words }: Pick<Step, 'words'>) => (
  <p>{partsOf(words).map(({ text, isQuoted }) => (isQuoted ? <strong key={text}>{text}</strong> : text))}</p>
)

function Picture({ name, alt }: NonNullable<Step['picture']>) {
  const { src, width, height } = pictures[name]
  // As it is: a small file of its own size. Printed, it is there too, so it isn't loaded late.
  return <img src={src} alt={alt} width={width / 2} height={height / 2} />
}

const JobSection = ({ id, title, about, steps }: Job) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    <p>{about}</p>
    <ol>
      {steps.map(({ words, picture }) => (
        <li key={words}>
          <Words words={words} />
          {picture && <Picture {...picture} />}
        </li>
      ))}
    </ol>
  </section>
)

/** What somebody of this role has to know before the first job. */
const Introduction = ({ jobs, mayPublish }: { jobs: readonly Job[]; mayPublish: boolean }) => (
  <>
    <h1>Your first day</h1>
    <p>
      Six jobs, step by step. Words in bold stand on the screen. What you type is kept as you type;{' '}
      {mayPublish
        ? 'readers see nothing of it until you publish it.'
        : 'readers see nothing of it until a publisher publishes it.'}
    </p>
    <p>
      Each job begins on <a href="/admin">My day</a>, the first page after signing in. Everything else is in the menu on
      the left. Where you see no menu, press the button with three lines at the top.
    </p>
    <nav aria-label="The six jobs">
      <ol>
        {jobs.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  </>
)

/** The first-day guide: six jobs in plain steps, with pictures of the real screens, for the role of whoever reads it. */
export function GuideView(view: AdminViewServerProps) {
  const mayPublish = isPublisher(view.initPageResult)
  const jobs = jobsFor({ mayPublish })
  return (
    <SignedInView view={view} address={guideAddress} className="guide">
      <SetStepNav nav={[{ label: 'Your first day' }]} />
      <Introduction jobs={jobs} mayPublish={mayPublish} />
      {jobs.map((job) => (
        <JobSection key={job.id} {...job} />
      ))}
    </SignedInView>
  )
}
