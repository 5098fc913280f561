import { Alert } from '../../admin/Alert.tsx'
import type { BundleRefusal } from '../bundle-report.ts'
import { ItemProblems } from './ItemProblems.tsx'

/** Why nothing was done, with each document that has a problem. */
export function RefusalAlert({ refusal: { message, items = [] } }: { refusal: BundleRefusal }) {
  return (
    <Alert tone="error" title="Nothing was changed">
      <p>{message}</p>
      {items.map(({ document, title, problems }) => (
        <div key={document}>
          <strong>{title}</strong>
          <ItemProblems document={document} problems={problems} />
        </div>
      ))}
    </Alert>
  )
}
