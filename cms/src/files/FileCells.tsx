'use client'

import { formatFileSize, formatFileType } from '@osi/shared'
import type { DefaultCellComponentProps } from 'payload'

/** In the list of files: what a file is, in the words that readers get. */
export const FileTypeCell = ({ cellData }: DefaultCellComponentProps) =>
  typeof cellData === 'string' && cellData ? <span>{formatFileType({ mimeType: cellData })}</span> : null

/** In the list of files: how large a file is, as people say it. */
export const FileSizeCell = ({ cellData }: DefaultCellComponentProps) =>
  typeof cellData === 'number' ? <span>{formatFileSize(cellData)}</span> : null
