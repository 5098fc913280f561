import type { PublishingStatus } from '@osi/shared'
import type { KindNames } from '../admin/kind-names.ts'
import { ObstacleAlert } from './ObstacleAlert.tsx'
import { Problems } from './Problems.tsx'
import { Releases } from './Releases.tsx'
import type { SendCommand } from './report.ts'
import {
  completenessOf,
  nextChangeOf,
  obstacleIn,
  progressInWords,
  releasesToChooseFrom,
  shareDone,
  since,
} from './words.ts'

interface Props {
  status: PublishingStatus
  kinds: KindNames
  /** Whether this person decides what readers see. */
  mayDecide: boolean
  siteUrl: string
  sendCommand: SendCommand
}

/** What readers have, what is on its way, what needs fixing, and the last releases. */
export function StatusDetails({ status, kinds, mayDecide, siteUrl, sendCommand }: Props) {
  const { live, building, waiting, problems } = status
  const releases = releasesToChooseFrom(status)
  const obstacle = obstacleIn(status)
  const withheld = problems.filter(({ level }) => level === 'withheld')
  const outlook = [completenessOf(status), nextChangeOf(status)].filter(Boolean).join(' ')
  const warnings = problems.filter(({ level }) => level === 'warning')
  const isComplete = live !== undefined && !building && !waiting && withheld.length === 0
  return (
    <>
      {obstacle && waiting && <ObstacleAlert {...{ obstacle, waiting, kinds, mayDecide, sendCommand }} />}
      <div className={isComplete ? 'publishing__now publishing__now--complete' : 'publishing__now'}>
        <p className="publishing__live">
          <strong>{live ? `Live since ${since(live.since, status)}` : 'Nothing is live yet'}</strong>
          {live && <a href={siteUrl}>Look at the site</a>}
        </p>
        {building && (
          <label className="publishing__progress">
            <span>Publishing: {progressInWords(building)}</span>
            <progress value={shareDone(building)} />
          </label>
        )}
        {outlook && <p>{outlook}</p>}
      </div>
      {withheld.length > 0 && (
        <>
          <h3>Needs fixing</h3>
          <Problems problems={withheld} kinds={kinds} siteUrl={siteUrl} />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h3>Live, with warnings</h3>
          <Problems problems={warnings} kinds={kinds} siteUrl={siteUrl} />
        </>
      )}
      {releases.length > 0 && (
        <>
          <h3>Last releases</h3>
          <Releases
            releases={releases}
            kinds={kinds}
            since={(instant) => since(instant, status)}
            goTo={mayDecide ? (id) => sendCommand('rollback', { id }) : undefined}
          />
        </>
      )}
    </>
  )
}
