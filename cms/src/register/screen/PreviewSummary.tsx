'use client'

import { registerKinds } from '@osi/shared'
import { Button } from '@payloadcms/ui'
import { PreviewCounts } from '../../admin/import/PreviewParts.tsx'
import type { PreviewAnswer } from '../answers.ts'
import { previewAsCsv } from './preview-csv.ts'
import { kindsInOrder } from './PreviewTables.tsx'

/** Has the browser save a text as a file. */
function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}

/** How many rows there are of each kind, each leading to its rows; and what was not understood of the headings. */
export function PreviewSummary({ preview }: { preview: PreviewAnswer }) {
  return (
    <>
      <PreviewCounts
        kinds={kindsInOrder.map((kind) => ({
          id: `register-${kind}`,
          label: registerKinds[kind],
          count: preview.counts[kind],
        }))}
      />
      {preview.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {preview.ignoredHeadings.length > 0 && (
        <p>Columns that are left out, because nobody knows them: {preview.ignoredHeadings.join(', ')}.</p>
      )}
      <div>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => download(previewAsCsv(preview.rows), 'what-the-import-would-do.csv')}
        >
          Download this list
        </Button>
      </div>
    </>
  )
}
