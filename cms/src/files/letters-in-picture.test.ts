import { hintAboutTextInPicture } from '@osi/shared'
import { expect, test } from 'vitest'
import { lettersInPicture } from './letters-in-picture.ts'
import * as drawn from './testing/drawn-pictures.ts'
import { movingGif, palettePng, transparentPng } from './testing/made-files.ts'

const hint = async (picture: Promise<Buffer>, name = 'IMG_2041.jpg') =>
  hintAboutTextInPicture({ letters: await lettersInPicture(await picture), name, alt: 'For families' })

test.each([
  ['a flyer', drawn.flyer],
  ['a poster in large light letters', drawn.poster],
  ['a screenshot of a table', drawn.screenshotOfTable],
  ['a scanned page that is not level', drawn.scan],
])('%s seems to hold text', async (_, draw) => {
  expect(await hint(draw())).toContain('This picture seems to hold text.')
})

test.each([
  ['a sky', drawn.sky],
  ['a photo in the dark', () => drawn.grain(25, 0)],
  ['a photo with much grain', () => drawn.grain(40, 0)],
  ['grass', () => drawn.grain(110, 1.6)],
  ['a crowd', drawn.crowd],
  ['a wall and a fence', drawn.wall],
  ['a building with many windows', drawn.building],
  ['a drawing', drawn.drawing],
  ['a logo', drawn.logo],
  ['a chart', drawn.chart],
  ['a picture of one color', palettePng],
  ['a transparent picture', transparentPng],
  ['a moving picture', movingGif],
])('%s seems to hold none', async (_, draw) => {
  expect(await hint(draw())).toBeUndefined()
})

test('letters are counted roughly: a scanned page has hundreds, a logo a few', async () => {
  expect(await lettersInPicture(await drawn.scan())).toBeGreaterThan(300)
  expect(await lettersInPicture(await drawn.logo())).toBeLessThan(40)
})
