import { expect, test } from 'vitest'
import { hintAboutTextInPicture } from './text-in-picture.ts'

const words = 'Family Night, Thursday, May 7, 6 to 8 p.m., Larkspur Elementary. Bring the whole family. Free dinner!'

test.each([
  ['a picture with much text', { letters: 80, name: 'IMG_2041.jpg', alt: 'Family night' }, true],
  ['decoration with much text', { letters: 80, name: 'IMG_2041.jpg', alt: '' }, true],
  ['a picture with a sign on it', { letters: 30, name: 'IMG_2041.jpg', alt: 'The school' }, false],
  ['a poster with few letters', { letters: 30, name: 'family-night_poster.png', alt: 'Family night' }, true],
  ['a screenshot', { letters: 30, name: 'Screen Shot 2026-11-26.png', alt: 'Where to click' }, true],
  ['a name that only contains such a word', { letters: 30, name: 'tablet.png', alt: 'A tablet' }, false],
  ['a picture whose text is repeated', { letters: 80, name: 'flyer.png', alt: words }, false],
  ['a scan, with words as long as anybody listens to', { letters: 900, name: 'scan.png', alt: words.repeat(3) }, false],
  ['a picture that was added before letters were counted', { letters: undefined, name: 'flyer.png', alt: '' }, false],
])('%s: a hint is given $isHint', (_, picture, isHint) => {
  expect(hintAboutTextInPicture(picture) !== undefined).toBe(isHint)
})
