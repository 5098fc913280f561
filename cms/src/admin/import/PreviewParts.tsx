import type { ReactNode } from 'react'

/** Rows of one kind in a preview. */
interface Kind {
  /** The id of its table on the page. */
  id: string
  label: string
  count: number
}

/** How many rows there are of each kind, each leading to its rows. Kinds without any are left out. */
export const PreviewCounts = ({ kinds }: { kinds: readonly Kind[] }) => (
  <ul className="import-counts">
    {kinds
      .filter(({ count }) => count > 0)
      .map(({ id, label, count }) => (
        <li key={id}>
          <a href={`#${id}`}>
            <strong>{count}</strong> {label}
          </a>
        </li>
      ))}
  </ul>
)

interface Props extends Kind {
  isOpen: boolean
  headings: readonly string[]
  /** The rows of the table. */
  children: ReactNode
}

/** The rows of one kind, which can be folded away. */
export const PreviewTable = ({ id, label, count, isOpen, headings, children }: Props) => (
  <details id={id} className="import-kind" open={isOpen}>
    <summary>
      {label} <span className="import-count">{count}</span>
    </summary>
    <div className="import-table" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  </details>
)
