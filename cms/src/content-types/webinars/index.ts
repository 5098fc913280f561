import { audiences, fileKinds, lacksCaptionsAndTranscript, type RecordingParts } from '@osi/shared'
import { startAndEndFields } from '../../fields/instant-field.ts'
import { linkField } from '../../fields/link-field.ts'
import { conditionField, contactField, registrationField } from '../../fields/registration-fields.ts'
import { richTextField } from '../../fields/rich-text-field.ts'
import { venueField } from '../../fields/venue-field.ts'
import { typedListField } from '../../fields/typed-list-field.ts'
import { contentCollection } from '../content-collection.ts'

export const webinars = contentCollection({
  name: 'webinars',
  group: 'Events',
  labels: { singular: 'Webinar', plural: 'Webinars' },
  description:
    'Online sessions, with a room too if people can come. Announce one before it takes place; come back afterwards to post its recording.',
  columns: ['title', 'startsAt', 'condition', '_status', 'updatedAt'],
  sort: '-startsAt',
  searched: ['title', 'summary', 'registration.searchTerm'],
  fields: [
    {
      name: 'title',
      label: 'Title',
      type: 'text',
      required: true,
      admin: { description: 'As readers should see it in lists and in search.' },
    },
    {
      type: 'row',
      fields: startAndEndFields(
        { name: 'startsAt', label: 'Starts', description: 'Write it in any usual way, or pick it.', required: true },
        { name: 'endsAt', label: 'Ends', description: 'Leave it empty if you don’t know.' },
      ),
    },
    {
      name: 'summary',
      label: 'Summary',
      type: 'textarea',
      admin: { description: 'One or two sentences: what it is about. Shown in lists, in search and in the feed.' },
    },
    richTextField('body', 'Description', 'Everything that readers should know before they attend.'),
    typedListField({
      name: 'topics',
      label: 'Topics',
      description: 'A few words each; press Enter after each one. Readers can filter the list by them.',
    }),
    {
      name: 'audience',
      label: 'Who it is for',
      type: 'select',
      hasMany: true,
      options: [...audiences],
      admin: { description: 'Choose as many as apply; leave empty if it is for everyone.' },
    },
    venueField({
      label: 'In person too',
      description:
        'Only if people can also come to a place. Readers are told “Online and in person”; leave it empty for a webinar that is online alone.',
    }),
    registrationField,
    {
      name: 'recording',
      label: 'Recording',
      type: 'group',
      disableDuplicate: true,
      admin: { description: 'Fill this in after the webinar. Until then the site says when to expect the recording.' },
      fields: [
        linkField({
          name: 'url',
          label: 'Link to the video',
          description: 'The whole address of the video, from https:// on.',
        }),
        {
          name: 'captions',
          label: 'Captions',
          type: 'upload',
          relationTo: 'media',
          filterOptions: { mimeType: { equals: fileKinds.vtt.mediaType } },
          admin: { description: 'A caption file (.vtt), for people who can’t hear the recording.' },
        },
        {
          name: 'transcript',
          label: 'Transcript',
          type: 'textarea',
          admin: {
            description:
              'What was said: captions (WebVTT or SubRip), from which readers get a transcript with times, or a plain text. Search finds these words too.',
            components: { afterInput: ['/content-types/webinars/TranscriptInput.tsx#TranscriptInput'] },
          },
        },
        {
          name: 'slides',
          label: 'Slides',
          type: 'upload',
          relationTo: 'media',
          admin: { description: 'The presentation, best as PDF.' },
        },
        {
          name: 'handouts',
          label: 'Handouts',
          type: 'upload',
          relationTo: 'media',
          hasMany: true,
          admin: { description: 'Other documents that were shared.' },
        },
        {
          name: 'noCaptionsBecause',
          label: 'Why it has neither captions nor a transcript',
          type: 'text',
          admin: {
            description: 'Only if it has neither. Readers see this sentence.',
            condition: (_, recording: RecordingParts | undefined) => lacksCaptionsAndTranscript(recording),
          },
        },
        {
          name: 'noneBecause',
          label: 'Why there will be no recording',
          type: 'text',
          admin: {
            description:
              'Only if there will be none. Readers see this sentence instead of “the recording will be posted by …”.',
            condition: (_, recording: { url?: string } | undefined) => !recording?.url,
          },
        },
      ],
    },
    conditionField,
    contactField,
  ],
})
