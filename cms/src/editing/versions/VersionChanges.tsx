import type { FieldChange } from './version-changes.ts'
import './versions.css'

interface Props {
  changes: FieldChange[]
  /** Above the two columns of values. */
  before: string
  after: string
  /** What to say when nothing differs. */
  none: string
}

/** What differs between two versions: a row for each field, with both values. */
export function VersionChanges({ changes, before, after, none }: Props) {
  if (changes.length === 0) return <p>{none}</p>
  return (
    <table className="version-changes">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.label + change.before + change.after}>
            <th scope="row">{change.label}</th>
            <td data-heading={before}>{change.before}</td>
            <td data-heading={after}>{change.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
