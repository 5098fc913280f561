import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { isPictureName, pictureToDraw, sharingPictureOf, svgOf } from './sharing-picture.ts'

const office = 'Office of School Improvement'
const text = { title: 'Reading the indicators', over: 'Fri, Oct 26, 2018 · 9:30 a.m. Central', office }

describe('the picture of a page', () => {
  test('says in words what stands on it', () => {
    expect(sharingPictureOf(text)?.alt).toBe(
      'Reading the indicators\nFri, Oct 26, 2018 · 9:30 a.m. Central\nOffice of School Improvement',
    )
    expect(sharingPictureOf({ title: 'FAQs', office })?.alt).toBe('FAQs\nOffice of School Improvement')
  })

  test('has room for a long date with all that can stand beside it', () => {
    const over = 'Postponed · Wed–Fri, Nov 28–30, 2018 · 10:30 a.m. Mountain · Online and in person'
    expect(sharingPictureOf({ ...text, over })?.alt).toContain('Online and in person')
  })

  test('has another name when something else stands on it, and only then', () => {
    const name = (other: Partial<typeof text>) => sharingPictureOf({ ...text, ...other })?.address
    expect(name({})).toBe(name({ title: ' Reading\u00ad  the indicators ' }))
    const names = [name({}), name({ title: 'Reading' }), name({ over: 'Fri, Oct 27' }), name({ office: 'The Office' })]
    expect(new Set(names).size).toBe(4)
    for (const each of names) expect(isPictureName(each?.replace('/sharing/', '') ?? '')).toBe(true)
  })

  test.each([
    ['letters that the typefaces lack', { title: '學校改進' }],
    ['a title without an end', { title: 'and so on '.repeat(80) }],
    ['a word without an end', { title: 'x'.repeat(200) }],
    ['an office that is too long', { office: 'Office '.repeat(40) }],
  ])('is the general one for %s', (_, other) => {
    expect(sharingPictureOf({ ...text, ...other })).toBeUndefined()
  })

  test.each(['Reading & <goals> "now"', 'Schools’ plans – “i3”…', 'Año escolar: ¿qué hago?', 'A'.repeat(20)])(
    '%j can be drawn',
    (title) => {
      expect(sharingPictureOf({ ...text, title })?.alt).toContain(title)
    },
  )
})

describe('drawing', () => {
  test('begins with what a page says of its picture', () => {
    const picture = sharingPictureOf(text)!
    expect(pictureToDraw({ ...picture, address: `https://osi.example.org${picture.address}` })).toEqual({
      name: picture.address.replace('/sharing/', ''),
      svg: svgOf(text),
    })
  })

  test('leaves the general picture alone, and what other code named', () => {
    expect(pictureToDraw({ address: 'https://osi.example.org/sharing.png', alt: 'Mississippi' })).toBeUndefined()
    expect(pictureToDraw({ ...sharingPictureOf(text)!, alt: 'Another title\nOffice' })).toBeUndefined()
    expect(pictureToDraw({ address: '', alt: '' })).toBeUndefined()
  })

  test('makes a picture in the office’s colors, with nothing over its edge', async () => {
    const svg = svgOf({ ...text, title: 'Additional Targeted Support and Improvement (ATSI), and what it asks of us' })!
    expect(svg).not.toContain('<text')
    const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([1200, 630])
    const pixel = (x: number, y: number) => [...data.subarray((y * 1200 + x) * 3, (y * 1200 + x) * 3 + 3)].join(' ')
    // #12392f
    for (let x = 0; x < 1200; x += 1) expect([pixel(x, 0), pixel(x, 629)]).toEqual(['18 57 47', '18 57 47'])
    for (let y = 0; y < 630; y += 1) expect([pixel(0, y), pixel(1199, y)]).toEqual(['18 57 47', '18 57 47'])
    const white = Array.from({ length: 1200 * 630 }, (_, at) => at).filter(
      (at) => data[at * 3] === 255 && data[at * 3 + 1] === 255 && data[at * 3 + 2] === 255,
    )
    expect(white.length).toBeGreaterThan(5_000)
  })
})
