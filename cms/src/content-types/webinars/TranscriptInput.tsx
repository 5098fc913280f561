'use client'

import { decodeTextFile, textIn } from '@osi/shared'
import { Button, useField, useFormFields } from '@payloadcms/ui'
import { useDeferredValue, useId, useMemo, useState } from 'react'
import { transcriptInWords } from './transcript-words.ts'
import './transcript.css'

const unreadable = 'This is no text file. Choose captions (.vtt or .srt) or a plain text.'
const away = 'The captions could not be fetched. Try again in a minute, or choose the file here.'

/** The words of a file; undefined when it is none of text. */
const textOf = async (file: Blob): Promise<string | undefined> =>
  decodeTextFile(new Uint8Array(await file.arrayBuffer()))

/** A captions file that was added to the CMS. @throws when it can’t be had */
async function captionsFile(id: string): Promise<Blob> {
  const options = { credentials: 'same-origin' } as const
  const media: unknown = await (await fetch(`/api/media/${encodeURIComponent(id)}?depth=0`, options)).json()
  const address = textIn(media, 'url')
  const response = address ? await fetch(address, options) : undefined
  if (!response?.ok) throw new Error(`${address} is not there.`)
  return response.blob()
}

const idIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : textIn(value, 'id'))

/** Below the transcript: takes it from a file, or from the captions of the recording, and says what was read in it. */
export function TranscriptInput({ path }: { path: string }) {
  const { value, setValue, showError } = useField<string | null>({ path })
  const captions = useFormFields(([fields]) => idIn(fields[path.replace(/\w+$/, 'captions')]?.value))
  const [before, setBefore] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const typed = useDeferredValue(value ?? '')
  const read = useMemo(() => transcriptInWords(typed), [typed])

  const take = async (file: Blob | Promise<Blob>) => {
    const text = await textOf(await file)
    setProblem(text === undefined ? unreadable : undefined)
    if (text === undefined) return
    setBefore(value ?? '')
    setValue(text.trim())
  }
  const takeCaptions = async (media: string) => {
    try {
      await take(captionsFile(media))
    } catch {
      setProblem(away)
    }
  }
  return (
    <div className="transcript-input">
      <div role="status">
        {problem && <p className="warning-beside">{problem}</p>}
        {read && !(read.isProblem && showError) && (
          <p className={read.isProblem ? 'warning-beside' : 'remark-beside'}>{read.words}</p>
        )}
      </div>
      <div className="transcript-input__sources">
        <label htmlFor={id}>Take it from a file</label>
        <input
          id={id}
          type="file"
          accept=".vtt,.srt,.txt,text/vtt,text/plain"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void take(file)
            target.value = ''
          }}
        />
        {captions && (
          <Button
            type="button"
            size="small"
            buttonStyle="secondary"
            margin={false}
            onClick={() => void takeCaptions(captions)}
          >
            Take the captions above
          </Button>
        )}
        {before && before !== value && (
          <Button
            type="button"
            size="small"
            buttonStyle="secondary"
            margin={false}
            onClick={() => {
              setValue(before)
              setBefore(undefined)
            }}
          >
            Put back what was here
          </Button>
        )}
      </div>
    </div>
  )
}
