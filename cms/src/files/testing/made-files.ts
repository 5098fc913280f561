import sharp, { type Sharp } from 'sharp'

/** Files as they come from phones, Office and old systems, made here: nobody's real ones. */

const plain = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: 20, g: 90, b: 160 } } })

/** Light from left to right, so that a turned picture can be told from one that isn't. */
const upright = (): Sharp =>
  sharp(Buffer.from(Array.from({ length: 60 * 40 * 3 }, (_, index) => (Math.floor(index / 3) % 60 < 30 ? 0 : 255))), {
    raw: { width: 60, height: 40, channels: 3 },
  })

/** @param orientation as EXIF counts, 1 to 8 */
export const jpeg = (orientation = 1): Promise<Buffer> =>
  upright()
    .withExif({
      IFD0: { Make: 'A phone', Model: 'Its serial number', Software: 'Camera 1' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '32/1 17/1 55/1', GPSLongitudeRef: 'W', GPSLongitude: '90/1 11/1 5/1' },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer()

export const cmykJpeg = (): Promise<Buffer> => plain().toColorspace('cmyk').jpeg().toBuffer()
export const progressiveJpeg = (): Promise<Buffer> => plain().jpeg({ progressive: true }).toBuffer()
export const grayJpeg = (): Promise<Buffer> => plain().grayscale().jpeg().toBuffer()
export const png = (): Promise<Buffer> => plain().png().toBuffer()
export const sixteenBitPng = (): Promise<Buffer> => plain().toColorspace('rgb16').png().toBuffer()
export const palettePng = (): Promise<Buffer> => plain().png({ palette: true }).toBuffer()
export const transparentPng = (): Promise<Buffer> => plain().ensureAlpha(0.5).png().toBuffer()
export const webp = (): Promise<Buffer> => plain().webp().toBuffer()
export const avif = (): Promise<Buffer> => plain(64, 64).avif({ effort: 0 }).toBuffer()
export const gif = (): Promise<Buffer> => plain().gif().toBuffer()
export const tiff = (): Promise<Buffer> => plain().tiff().toBuffer()
export const wideJpeg = (): Promise<Buffer> => plain(18_000, 20).jpeg().toBuffer()
export const highPng = (): Promise<Buffer> => plain(20, 18_000).png().toBuffer()

const frames = () => sharp([Buffer.from(svgDot('red')), Buffer.from(svgDot('blue'))], { join: { animated: true } })
const svgDot = (color: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="9" fill="${color}"/></svg>`
export const movingGif = (): Promise<Buffer> => frames().gif({ delay: 100 }).toBuffer()
export const movingWebp = (): Promise<Buffer> =>
  frames()
    .webp({ delay: [100, 100] })
    .toBuffer()

/** A picture that says that it has so many pixels, with next to none in it. */
export async function bomb(): Promise<Buffer> {
  const bytes = Buffer.from(await png())
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  return bytes
}

/** The first bytes of Apple's HEIC and of a film. */
export const heic = (): Buffer => Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0\bmdat', 'latin1')
export const film = (): Buffer => Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom\0\0\0\bmdat', 'latin1')
export const oldWord = (): Buffer => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')

interface PdfParts {
  pages?: number
  title?: string
  language?: string
  tagged?: boolean
  text?: string
}

/** A PDF that readers' programs open. Its table of places is left to them to rebuild, as many generators do. */
export function pdf({ pages = 1, title, language, tagged = false, text = 'Handbook' }: PdfParts = {}): Buffer {
  const drawn = `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`
  const kids = Array.from({ length: pages }, (_, page) => `${page + 10} 0 R`).join(' ')
  const catalog = `/Type/Catalog/Pages 2 0 R${language ? `/Lang(${language})` : ''}${tagged ? '/MarkInfo<</Marked true>>' : ''}`
  return Buffer.from(
    [
      '%PDF-1.7',
      `1 0 obj<<${catalog}>>endobj`,
      `2 0 obj<</Type/Pages/Count ${pages}/Kids[${kids}]>>endobj`,
      '3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
      `4 0 obj<</Length ${drawn.length}>>stream\n${drawn}\nendstream endobj`,
      `5 0 obj<<${title ? `/Title(${title})` : ''}>>endobj`,
      ...Array.from(
        { length: pages },
        (_, page) =>
          `${page + 10} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F1 3 0 R>>>>${text ? '/Contents 4 0 R' : ''}>>endobj`,
      ),
      'trailer<</Root 1 0 R/Info 5 0 R/Size 99>>',
      'startxref\n0\n%%EOF\n',
    ].join('\n'),
    'latin1',
  )
}

/** An archive with empty files of these names, as Office documents are. */
export function archive(...names: string[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const name of names) {
    const local = Buffer.alloc(30 + name.length)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    local.write(name, 30, 'latin1')
    const entry = Buffer.alloc(46 + name.length)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    entry.write(name, 46, 'latin1')
    locals.push(local)
    entries.push(entry)
    at += local.length
  }
  const list = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, list, end])
}

export const docx = (): Buffer => archive('[Content_Types].xml', 'word/document.xml')
export const xlsx = (): Buffer => archive('[Content_Types].xml', 'xl/workbook.xml')
export const pptx = (): Buffer => archive('[Content_Types].xml', 'ppt/presentation.xml')
export const docm = (): Buffer => archive('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')
export const odt = (): Buffer => archive('mimetype', 'content.xml')
