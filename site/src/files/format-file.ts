import type { Media } from '@osi/shared'

/** What people call a file by its name's ending: `PDF`, `Word document`. */
export function formatFileType({ filename }: Pick<Media, 'filename'>): string {
  const ending = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? ''
  return names[ending] ?? (ending ? ending.toUpperCase() : 'file')
}

const names: Record<string, string> = {
  doc: 'Word document',
  docx: 'Word document',
  xls: 'Excel workbook',
  xlsx: 'Excel workbook',
  ppt: 'PowerPoint slides',
  pptx: 'PowerPoint slides',
  txt: 'text file',
  vtt: 'captions',
}

/**
 * The size of a file as people say it: `240 KB`, `1.4 MB`.
 * @param bytes the file's size
 */
export function formatFileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
