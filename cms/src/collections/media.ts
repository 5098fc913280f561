import type { CollectionConfig } from 'payload'
import { acceptedFiles, fileKindsInWords, valuesOf, textIn } from '@osi/shared'
import { allowedTo } from '../access/may.ts'
import { admitSentFile } from '../files/admit-file.ts'
import { forgetPicture } from '../files/forget-picture.ts'
import { keptFiles } from '../files/kept-files.ts'
import { notifyAfterChange, notifyAfterDelete } from '../platform/notify-builder.ts'
import { keepWhatIsUsed } from '../references/keep-what-is-used.ts'
import { usedByField } from '../references/reference-fields.ts'
import { settings } from '../platform/settings.ts'

/** The widths in which a picture is also kept, in pixels; phones load the small ones. */
const widths = { small: 480, medium: 960, large: 1600 }

/** WebP for every browser, and AVIF, of which readers get those that turn out smaller. */
const formats = {
  '': { format: 'webp', options: { quality: 80 } },
  Avif: { format: 'avif', options: { quality: 55, effort: 2 } },
} as const

const imageSizes = Object.entries(formats).flatMap(([suffix, formatOptions]) =>
  Object.entries(widths).map(([name, width]) => ({
    name: `${name}${suffix}`,
    width,
    withoutEnlargement: true,
    formatOptions,
  })),
)

/** Payload says that a field named “file” is invalid; an editor wants to know why, and what to do. */
const sayWhatIsWrong: NonNullable<NonNullable<CollectionConfig['hooks']>['afterError']>[number] = ({ error }) => {
  const { errors } = valuesOf(valuesOf(error).data)
  const aboutFile = Array.isArray(errors) ? errors.find((one) => textIn(one, 'path') === 'file') : undefined
  const message = textIn(aboutFile, 'message')
  if (message === undefined) return undefined
  const said = { name: 'ValidationError', message, data: { errors: [{ path: 'file', message }] } }
  return { status: 400, response: { errors: [said] } }
}

/** Images and documents. No SVG and no HTML: they can carry scripts. */
export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: 'File', plural: 'Files' },
  // A file that something refers to would be lost in silence: it goes to the trash first, and stays there as long as it is in use.
  trash: true,
  access: {
    read: allowedTo('media', 'read'),
    create: allowedTo('media', 'create'),
    update: allowedTo('media', 'update'),
    delete: allowedTo('media', 'delete'),
    unlock: () => false,
  },
  admin: {
    group: 'Files',
    useAsTitle: 'name',
    defaultColumns: ['filename', 'alt', 'mimeType', 'filesize', 'updatedAt'],
    description: `${fileKindsInWords}. Readers get a file once something published refers to it. To replace a file, open it and choose another: its old addresses lead to the new one.`,
    hideAPIURL: true,
    components: { edit: { editMenuItems: ['/references/TakeOffItems.tsx#TrashItem'] } },
  },
  upload: {
    ...keptFiles.upload,
    // What the dialog offers. What is taken is judged by `admitSentFile`, in more detail than Payload does.
    mimeTypes: [...acceptedFiles],
    allowRestrictedFileTypes: true,
    focalPoint: false,
    crop: false,
    adminThumbnail: 'small',
    pasteURL: false,
    imageSizes,
  },
  hooks: {
    beforeOperation: [...(keptFiles.hooks.beforeOperation ?? []), admitSentFile(keptFiles, settings.virusScanner)],
    beforeValidate: keptFiles.hooks.beforeValidate,
    beforeChange: [forgetPicture(imageSizes.map(({ name }) => name))],
    afterChange: [...(keptFiles.hooks.afterChange ?? []), notifyAfterChange],
    beforeDelete: [keepWhatIsUsed, ...(keptFiles.hooks.beforeDelete ?? [])],
    afterDelete: [notifyAfterDelete],
    afterError: [sayWhatIsWrong, ...keptFiles.hooks.afterError],
  },
  fields: [
    usedByField,
    {
      name: 'whoChanges',
      type: 'ui',
      admin: {
        disableBulkEdit: true,
        disableListColumn: true,
        components: { Field: '/files/OnlyPublishersChange.tsx#OnlyPublishersChange' },
      },
    },
    // As it was called when it was added: part of its address. On the server's disk it may have a number behind it.
    { name: 'name', label: 'Name', type: 'text', admin: { hidden: true } },
    // Payload’s own, in words that people use.
    {
      name: 'mimeType',
      label: 'Kind',
      type: 'text',
      admin: { components: { Cell: '/files/FileCells.tsx#FileTypeCell' } },
    },
    {
      name: 'filesize',
      label: 'Size',
      type: 'number',
      admin: { components: { Cell: '/files/FileCells.tsx#FileSizeCell' } },
    },
    {
      name: 'facts',
      type: 'json',
      admin: {
        disableBulkEdit: true,
        disableListColumn: true,
        components: { Field: '/files/FileFacts.tsx#FileFacts' },
      },
    },
    {
      name: 'alt',
      label: 'What the picture shows',
      type: 'text',
      admin: {
        description:
          'For people who can’t see it, in one sentence. Not needed for documents, nor for a picture that is decoration.',
        condition: (data) => !data.mimeType || String(data.mimeType).startsWith('image/'),
        components: { afterInput: ['/writing-checks/PictureTextWarning.tsx#PictureTextWarning'] },
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
