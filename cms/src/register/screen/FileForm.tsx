'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { useKeptText } from '../../admin/import/use-kept-text.ts'
import { useIsAlive } from '../../admin/use-is-alive.ts'
import type { Source } from './send-file.ts'

/** Where pasted columns wait while the page is loaded again. */
const keptAs = 'register-import-pasted'

interface Props {
  isBusy: boolean
  onShow: (source: Source) => void
}

/** Takes a file, or columns from a spreadsheet. What was pasted stays until the tab is closed. */
export function FileForm({ isBusy, onShow }: Props) {
  const [file, setFile] = useState<File>()
  const [pasted, paste] = useKeptText(keptAs)
  const isAlive = useIsAlive()
  const [isAskedInVain, setAskedInVain] = useState(false)

  const show = (event: FormEvent) => {
    event.preventDefault()
    const source = file ?? (pasted.trim() ? pasted : undefined)
    setAskedInVain(!source)
    if (source) onShow(source)
  }

  return (
    <form className="import-form" onSubmit={show}>
      <label htmlFor="register-file">
        A CSV file
        <span>In Excel: File, Save As, “CSV UTF-8”. Other CSV files are understood, too.</span>
      </label>
      <input
        id="register-file"
        type="file"
        disabled={!isAlive}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onChange={({ target }) => setFile(target.files?.[0])}
      />
      <label htmlFor="register-pasted">
        Or columns from a spreadsheet
        <span>Copy them there, headings included, and paste them here.</span>
      </label>
      <textarea
        id="register-pasted"
        rows={6}
        spellCheck={false}
        disabled={!isAlive}
        value={pasted}
        onChange={({ target }) => paste(target.value)}
      />
      {file && pasted.trim() && <p>The file is taken. To take what is pasted, remove the file.</p>}
      {isAskedInVain && <p role="alert">Choose a file or paste columns first.</p>}
      <div>
        <Button type="submit" margin={false} disabled={isBusy || !isAlive}>
          {isBusy ? 'Reading…' : 'Show what it would do'}
        </Button>
      </div>
    </form>
  )
}
