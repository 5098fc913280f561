import { namesIn, redirectEffects } from '@osi/shared'
import { PreviewCounts, PreviewTable } from '../../admin/import/PreviewParts.tsx'
import type { ListPlan } from '../import-answers.ts'

/** What a list would do, by effect, each row with its reason. What is refused comes first. */
export function ListPreview({ plan }: { plan: ListPlan }) {
  const kinds = namesIn(redirectEffects).map((effect) => ({
    effect,
    id: `redirects-${effect}`,
    label: redirectEffects[effect],
    count: plan.counts[effect],
  }))
  return (
    <>
      <PreviewCounts kinds={kinds} />
      {kinds
        .filter(({ count }) => count > 0)
        .map(({ effect, ...kind }) => (
          <PreviewTable
            key={effect}
            {...kind}
            isOpen={effect !== 'unchanged'}
            headings={['Row', 'Old address', 'New address', 'Why']}
          >
            {plan.rows
              .filter((row) => row.effect === effect)
              .map(({ row, from, to, reason }) => (
                <tr key={row}>
                  <td>{row}</td>
                  <td>{from}</td>
                  <td>{to}</td>
                  <td>{reason}</td>
                </tr>
              ))}
          </PreviewTable>
        ))}
    </>
  )
}
