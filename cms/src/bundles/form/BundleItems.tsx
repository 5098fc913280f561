import Link from 'next/link'
import { addressOfField } from '../address-of-field.ts'
import type { ReportedItem } from '../bundle-report.ts'
import { ItemProblems } from './ItemProblems.tsx'

const wordsFor: Record<ReportedItem['change'], string> = {
  new: 'New for readers',
  changed: 'Changes what readers have',
  none: 'Readers have this already',
  'in the trash': 'In the trash',
  gone: 'Deleted',
  published: 'Published with the bundle',
  'written on': 'Changed since it was published with the bundle',
}

/** What publishing something does for readers, and in which fields. */
function Change({ item: { change, fields } }: { item: ReportedItem }) {
  return (
    <>
      {wordsFor[change]}
      {fields.length > 0 && <span className="bundle__aside">: {fields.join(', ')}</span>}
    </>
  )
}

/** Everything of a bundle, with what publishing it does and what stands in the way. */
export function BundleItems({ items }: { items: readonly ReportedItem[] }) {
  if (items.length === 0) return <p>Nothing is in it yet. Choose documents below, or add them from their own forms.</p>
  const inTheWay = items.filter(({ problems }) => problems.length > 0).length
  return (
    <>
      <div className="bundle__scroll" tabIndex={0} role="region" aria-label="What is in the bundle">
        <table className="bundle__items">
          <thead>
            <tr>
              <th scope="col">Document</th>
              <th scope="col">Kind</th>
              <th scope="col">For readers</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.document}>
                <th scope="row">
                  {item.change === 'gone' ? item.title : <Link href={addressOfField(item.document)}>{item.title}</Link>}
                </th>
                <td>{item.kind}</td>
                <td>
                  <Change item={item} />
                  {item.problems.length > 0 && <ItemProblems document={item.document} problems={item.problems} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {inTheWay > 0 && (
        <p className="bundle__obstacle">
          {inTheWay === 1 ? 'One document needs' : `${inTheWay} documents need`} another look before any of this can be
          published.
        </p>
      )}
    </>
  )
}
