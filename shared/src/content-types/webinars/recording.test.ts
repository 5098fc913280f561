import { expect, test } from 'vitest'
import { isRecorded, lacksCaptionsAndTranscript, type RecordingParts } from './recording.ts'

const url = 'https://example.org/recording'

/** Each row: what there is, whether it counts as recorded, whether it lacks words to read. */
test.each<[string, RecordingParts | null | undefined, boolean, boolean]>([
  ['nothing', undefined, false, false],
  ['a group that nobody has filled in', { url: null, transcript: '', captions: null }, false, false],
  ['captions alone', { captions: 'media-1' }, false, false],
  ['a video alone', { url }, true, true],
  ['a video with captions', { url, captions: 'media-1' }, true, false],
  ['a video with a transcript', { url, transcript: 'Welcome.' }, true, false],
  ['a transcript alone', { transcript: 'Welcome.' }, true, false],
])('%s', (_, recording, recorded, lacking) => {
  expect([isRecorded(recording), lacksCaptionsAndTranscript(recording)]).toEqual([recorded, lacking])
})
