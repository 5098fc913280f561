import { isOneOf } from '../values/unknown-value.ts'
import { cleanText } from '../text/clean-text.ts'
import { contentOf, decodeTextFile, type FileContent } from './file-content.ts'
import {
  endingOf,
  fileKindNames,
  fileKinds,
  fileKindsInWords,
  kindOfName,
  type FileKind,
  type FileKindName,
} from './file-kinds.ts'
import { problemWithCaptions } from './problem-with-captions.ts'

/** A file as it arrives. */
export interface ArrivingFile {
  name: string
  /** What the sender calls it, with or without parameters. */
  sentAs: string
  bytes: Uint8Array
}

/** A file that can be added, or the sentence that says why it can't be and what to do. */
export type FileJudgement = { kind: FileKindName; name: string } | { problem: string }

/** Disks take names of 255 bytes; the sizes of a picture and a number need some of them. */
const maxNameBytes = 200

/**
 * The name of a file as it is kept and shown in addresses: in NFC, without invisible characters and those that mean something in a path.
 * @returns at least one character before the ending
 */
export function cleanFileName(name: string): string {
  const clean = cleanText(name, 'line')
    .replace(/^.*[/\\]/, '')
    .replace(/[<>:"|?*#%]+/g, '-')
    .replace(/\s+/g, ' ')
  const [, base = clean, ending = ''] = /^(.*)\.([^.\s]+)$/.exec(clean) ?? []
  const trimmed = base.replace(/^[.\s-]+|[.\s]+$/g, '')
  return ending === '' ? trimmed || 'file' : `${trimmed || 'file'}.${ending}`
}

const byContent: Partial<Record<FileContent, string>> = {
  empty: 'The file is empty. Choose it again; if it stays empty, save it again in the program that made it.',
  heic: 'This is a picture in Apple’s HEIC format, which few browsers show. Open it on the computer and save it as JPEG. On the iPhone: Settings, Camera, Formats, Most Compatible.',
  video:
    'Videos can’t be added: they are too large for this site. Put the video on the office’s video platform, and link to it.',
  'old-office':
    'This was saved in an old format of Word, Excel or PowerPoint. Open it there, choose Save As, and take .docx, .xlsx, .pptx or PDF.',
  'macro-office': 'This document has macros, which can do harm. Save it without them, as .docx, .xlsx, .pptx or PDF.',
  'open-document': 'This was saved in the format of LibreOffice. Save it as PDF, or as .docx, .xlsx or .pptx.',
  tiff: 'This is a TIFF picture, which browsers don’t show. Save it as JPEG or PNG.',
  bmp: 'This is a BMP picture, which is large for readers. Save it as PNG or JPEG.',
  rtf: 'This is rich text (.rtf). Save it as PDF or as .docx.',
  markup:
    'This is a web page or a drawing with code in it, which could run on the site. Save it as PDF, or a drawing as PNG.',
  program: 'This is a program. Programs can’t be added.',
  archive: 'This is an archive with other files in it. Take them out, and add them one by one.',
  'before-pdf':
    'There is something else before the beginning of this PDF. Open it in a PDF program, and save it again as PDF.',
}

const apple =
  'This was saved in a format of Apple’s programs. Choose Export To there, and take PDF, or Word, Excel or PowerPoint.'
const template =
  'This was saved as a template, a slide show or a binary workbook. Open it, choose Save As, and take .docx, .xlsx, .pptx or PDF.'
const mail = 'This is an e-mail, with everybody’s addresses in it. Save what readers need of it as PDF.'
const sound =
  'Sound can’t be added alone. Put the recording on the office’s video platform, and link to it, with a transcript.'
const captions = 'The site takes captions as WebVTT. Export them again as WebVTT (.vtt).'

/** What files are whose bytes don’t say it, or say something that doesn’t help. */
const remedyByEnding: Record<string, string> = {
  pages: apple,
  numbers: apple,
  key: apple,
  dotx: template,
  xltx: template,
  potx: template,
  ppsx: template,
  xlsb: template,
  msg: mail,
  eml: mail,
  mp3: sound,
  m4a: sound,
  wav: sound,
  srt: captions,
  sbv: captions,
}

const byEnding: Record<string, FileContent> = {
  doc: 'old-office',
  xls: 'old-office',
  ppt: 'old-office',
  docm: 'macro-office',
  xlsm: 'macro-office',
  pptm: 'macro-office',
  dotm: 'macro-office',
  xltm: 'macro-office',
  ppsm: 'macro-office',
  heic: 'heic',
  heif: 'heic',
  tif: 'tiff',
  tiff: 'tiff',
  bmp: 'bmp',
  rtf: 'rtf',
  html: 'markup',
  htm: 'markup',
  xhtml: 'markup',
  svg: 'markup',
  xml: 'markup',
  mp4: 'video',
  mov: 'video',
  odt: 'open-document',
  ods: 'open-document',
  odp: 'open-document',
  zip: 'archive',
  exe: 'program',
}

/** “a PDF”, “an Excel workbook”, “captions”. */
const withArticle = (label: string): string =>
  label.endsWith('s') ? label : `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label}`

const list = `Add one of these: ${fileKindsInWords}.`

function problemWithName(name: string): string | undefined {
  const length = [...name].length
  return new TextEncoder().encode(name).length > maxNameBytes
    ? `The name of the file is too long: it has ${length} characters. Give the file a shorter name, of at most ${Math.min(length - 1, 60)} characters, and add it again.`
    : undefined
}

function problemWithEnding(name: string, content: FileContent): string {
  const ending = endingOf(name)
  const remedy = remedyByEnding[ending] ?? byContent[byEnding[ending] ?? content]
  if (remedy) return `“${name}” can’t be added. ${remedy}`
  if (isOneOf(fileKindNames, content)) {
    const { readerLabel, endings }: FileKind = fileKinds[content]
    return `“${name}” is ${withArticle(readerLabel)}, and its name should say so. Rename it so that it ends in .${endings[0]}, and add it again.`
  }
  return ending === ''
    ? `“${name}” can’t be added, because its name has no ending such as .pdf. ${list}`
    : `“${name}” can’t be added: the site has no files that end in .${ending}. ${list}`
}

/** A table and a plain text are any text; captions are text that begins as captions do. */
const agrees = (kind: FileKindName, content: FileContent): boolean =>
  content === kind || ((kind === 'txt' || kind === 'csv') && (content === 'text' || content === 'vtt'))

function problemWithContent(name: string, kind: FileKindName, content: FileContent): string | undefined {
  if (agrees(kind, content)) return undefined
  const promised: FileKind = fileKinds[kind]
  if (content === 'empty' || content === 'before-pdf') return `“${name}” can’t be added. ${byContent[content]}`
  if (kind === 'vtt' && content === 'text')
    return `“${name}” is not a captions file: it has to begin with the word WEBVTT. Export the captions again as WebVTT (.vtt).`
  const remedy = byContent[content]
  const actual: FileKind | undefined = isOneOf(fileKindNames, content) ? fileKinds[content] : undefined
  const found = actual ? withArticle(actual.readerLabel) : content === 'text' ? 'plain text' : 'something else'
  return [
    `“${name}” is not what its name says: .${endingOf(name)} is for ${withArticle(promised.readerLabel)}, and inside is ${found}.`,
    remedy ??
      (actual
        ? `Rename it so that it ends in .${actual.endings[0]}, or choose the right file.`
        : `Open the file in the program that made it, and save it again as ${withArticle(promised.readerLabel)}.`),
  ].join(' ')
}

function problemWithType(name: string, kind: FileKindName, sentAs: string): string | undefined {
  const type = sentAs.split(';')[0]!.trim().toLowerCase()
  const { mediaType, sentAs: aliases, readerLabel }: FileKind = fileKinds[kind]
  if (type === '' || type === 'application/octet-stream' || type === mediaType || aliases.includes(type))
    return undefined
  return `“${name}” is ${withArticle(readerLabel)}, but it was sent as “${type}”. Choose the file again; if that doesn’t help, save it again in the program that made it.`
}

/**
 * Whether a file can be added: its name's ending, its content and what the sender calls it must agree, on a kind that is in the table.
 * Whether a picture or a PDF can be read to its end is for those who can read them to say.
 */
export function judgeFile({ name: given, sentAs, bytes }: ArrivingFile): FileJudgement {
  const name = cleanFileName(given)
  const kind = kindOfName(name)
  const content = contentOf(bytes)
  const problem =
    problemWithName(name) ??
    (kind
      ? (problemWithContent(name, kind, content) ?? problemWithType(name, kind, sentAs))
      : problemWithEnding(name, content))
  if (problem !== undefined || !kind) return { problem: problem ?? list }
  const inCaptions = kind === 'vtt' ? problemWithCaptions(decodeTextFile(bytes) ?? '') : undefined
  return inCaptions ? { problem: `“${name}” can’t be added. ${inCaptions}` } : { kind, name }
}
