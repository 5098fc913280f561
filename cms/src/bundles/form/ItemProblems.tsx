import Link from 'next/link'
import { addressOfField } from '../address-of-field.ts'
import type { ItemProblem } from '../bundle-report.ts'

/** What stands in the way of one document, each with the way to its field. */
export function ItemProblems({ document, problems }: { document: string; problems: readonly ItemProblem[] }) {
  return (
    <ul className="bundle__problems">
      {problems.map(({ path, label, message }) => (
        <li key={path + message}>
          {label && (
            <>
              <Link href={addressOfField(document, path)}>{label}</Link>:{' '}
            </>
          )}
          {message}
        </li>
      ))}
    </ul>
  )
}
