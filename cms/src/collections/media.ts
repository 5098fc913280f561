import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { hasServiceKey } from '../access/service-key.ts'
import { isEditor, isPublisher } from '../access/roles.ts'
import { notifyAfterChange, notifyAfterDelete } from '../platform/notify-builder.ts'
import { settings } from '../platform/settings.ts'

const images = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']
const documents = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'text/vtt',
  'text/plain',
  'text/csv',
]

const webp = { format: 'webp', options: { quality: 80 } } as const

/** Payload names the MIME type; an editor knows what kind of file they have. */
const sayWhichFiles: NonNullable<NonNullable<CollectionConfig['hooks']>['afterError']>[number] = ({ error }) => {
  const { errors } = ((error as { data?: unknown }).data ?? {}) as { errors?: { path?: string }[] }
  if (!errors?.some(({ path }) => path === 'file')) return undefined
  const message =
    'This kind of file can’t be added, or it isn’t what its name says. Use a picture (JPEG, PNG, WebP, GIF, AVIF), PDF, Word, Excel, PowerPoint, captions (.vtt), text or CSV.'
  const said = { name: 'ValidationError', message, data: { errors: [{ path: 'file', message }] } }
  return { status: 400, response: { errors: [said] } }
}

/** Images and documents. No SVG and no HTML: they can carry scripts. */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'File', plural: 'Files' },
  access: {
    read: ({ req }) => isEditor({ req }) || hasServiceKey(req),
    create: isEditor,
    update: isPublisher,
    delete: isPublisher,
    unlock: () => false,
  },
  admin: {
    group: 'Files',
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'mimeType', 'filesize', 'updatedAt'],
    description:
      'Pictures and documents: PDF, Word, Excel, PowerPoint, captions (.vtt), text. Readers get a file once something published refers to it.',
    hideAPIURL: true,
  },
  upload: {
    staticDir: path.join(settings.dataDir, 'uploads'),
    mimeTypes: [...images, ...documents],
    focalPoint: false,
    crop: false,
    adminThumbnail: 'small',
    pasteURL: false,
    imageSizes: [
      { name: 'small', width: 480, withoutEnlargement: true, formatOptions: webp },
      { name: 'medium', width: 960, withoutEnlargement: true, formatOptions: webp },
      { name: 'large', width: 1600, withoutEnlargement: true, formatOptions: webp },
    ],
  },
  hooks: { afterChange: [notifyAfterChange], afterDelete: [notifyAfterDelete], afterError: [sayWhichFiles] },
  fields: [
    {
      name: 'alt',
      label: 'What the picture shows',
      type: 'text',
      admin: {
        description:
          'For people who can’t see it, in one sentence. Not needed for documents, nor for a picture that is decoration.',
        condition: (data) => !data.mimeType || String(data.mimeType).startsWith('image/'),
      },
      validate: (value: string | null | undefined, { data }: { data: unknown }) => {
        const { mimeType, decorative } = data as { mimeType?: string | null; decorative?: boolean | null }
        const isPicture = mimeType?.startsWith('image/')
        return isPicture && !decorative && !value?.trim()
          ? 'Say in one sentence what the picture shows, or tick that it is only decoration.'
          : true
      },
    },
    {
      name: 'decorative',
      label: 'Only decoration: says nothing that the text around it doesn’t',
      type: 'checkbox',
      defaultValue: false,
      admin: { condition: (data) => !data.mimeType || String(data.mimeType).startsWith('image/') },
    },
  ],
}
