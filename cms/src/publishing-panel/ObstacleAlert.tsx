import { totalOf, type PublishingStatus } from '@osi/shared'
import { Button } from '@payloadcms/ui'
import { Documents } from '../admin/Documents.tsx'
import type { KindNames } from '../admin/kind-names.ts'
import { ConfirmedButton } from './ConfirmedButton.tsx'
import { Alert } from '../admin/Alert.tsx'
import type { SendCommand } from './report.ts'
import type { Obstacle } from './words.ts'

interface Props {
  obstacle: Obstacle
  waiting: NonNullable<PublishingStatus['waiting']>
  kinds: KindNames
  /** Whether this person decides what readers see. */
  mayDecide: boolean
  sendCommand: SendCommand
}

/** What keeps the release builder from publishing, with what a publisher can do about it. */
export function ObstacleAlert({ obstacle, waiting, kinds, mayDecide, sendCommand }: Props) {
  const lost = waiting.lost ? totalOf(waiting.lost) : 0
  return (
    <Alert tone="warning" title={obstacle.title}>
      <p>{obstacle.text}</p>
      {waiting.lost && lost > 0 && (
        <div className="publishing__lost">
          <p>These would vanish from the site:</p>
          <Documents documents={waiting.lost} kinds={kinds} areThere={false} />
        </div>
      )}
      {obstacle.remedy === 'resume' && mayDecide && (
        <Button size="medium" margin={false} onClick={() => void sendCommand('resume')}>
          Resume publishing
        </Button>
      )}
      {obstacle.remedy === 'confirm' && mayDecide && waiting.fingerprint !== undefined && (
        <ConfirmedButton
          label="Publish anyway"
          question="Publish although so much vanishes?"
          action="Publish anyway"
          buttonStyle="primary"
          onConfirm={() => sendCommand('confirm', { fingerprint: waiting.fingerprint ?? '' })}
        >
          <p>
            {lost > 0
              ? `Readers lose ${lost} documents at once. If that is a mistake, cancel and publish those documents again.`
              : 'Readers find no content on the site any more. If that is a mistake, cancel and publish the documents again.'}
          </p>
        </ConfirmedButton>
      )}
      {obstacle.remedy && !mayDecide && <p>Ask a publisher or an administrator to decide about it.</p>}
    </Alert>
  )
}
