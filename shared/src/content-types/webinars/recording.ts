/** What a webinar has afterwards, as a public document has it or as far as an editor has typed it. */
export interface RecordingParts {
  url?: string | null
  transcript?: string | null
  captions?: unknown
}

/** Whether there is something to watch, to listen to or to read. */
export const isRecorded = (recording: RecordingParts | null | undefined): boolean =>
  Boolean(recording?.url || recording?.transcript)

/** Whether there is a video that nobody who can’t hear can follow: one with neither captions nor a transcript. */
export const lacksCaptionsAndTranscript = (recording: RecordingParts | null | undefined): boolean =>
  Boolean(recording?.url) && !recording?.captions && !recording?.transcript
