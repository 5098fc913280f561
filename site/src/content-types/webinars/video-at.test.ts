import { expect, test } from 'vitest'
import { videoAt } from './video-at.ts'

test.each([
  ['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk&t=750s'],
  ['https://www.youtube.com/watch?v=abcdefghijk&t=3', 'https://www.youtube.com/watch?v=abcdefghijk&t=750s'],
  ['https://youtu.be/abcdefghijk?si=x', 'https://youtu.be/abcdefghijk?si=x&t=750s'],
  ['https://youtube.com/live/abcdefghijk', 'https://youtube.com/live/abcdefghijk?t=750s'],
  [
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
    'https://www.youtube-nocookie.com/embed/abcdefghijk?start=750',
  ],
  ['https://vimeo.com/123456789', 'https://vimeo.com/123456789#t=750s'],
  ['https://vimeo.com/123456789/abcdef0123', 'https://vimeo.com/123456789/abcdef0123#t=750s'],
  ['https://player.vimeo.com/video/123456789?h=ab', 'https://player.vimeo.com/video/123456789?h=ab#t=750s'],
  ['https://www.youtube.com/playlist?list=PL1', undefined],
  ['https://vimeo.com/channels/staffpicks', undefined],
  ['https://youtube.com.example.org/watch?v=abcdefghijk', undefined],
  ['https://example.org/recording', undefined],
  ['no address', undefined],
  [undefined, undefined],
])('%s opens at 12:30 under %s', (address, at) => {
  expect(videoAt(address, 750)).toBe(at)
})
