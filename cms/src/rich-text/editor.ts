import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { contentTypeNames } from '@osi/shared'
import type { FieldAffectingData } from 'payload'
import { textBlocks } from './blocks/registry.ts'
import { pictureCaption, tableCaption } from './captions.ts'
import { CleanPasteFeature } from './paste/feature.ts'
import { RareFormatsFeature } from './rare-formats/feature.ts'

/**
 * The fields of a link; what it leads to may have gone to the trash since. That is said beside the text, and readers get the words
 * alone, so it keeps nobody from publishing. That a link leads nowhere at all is said by `problemInRichText`.
 */
const withAnyTarget = ({ defaultFields }: { defaultFields: FieldAffectingData[] }): FieldAffectingData[] =>
  defaultFields.map((field) =>
    field.name === 'doc'
      ? ({
          ...field,
          admin: { ...field.admin, components: { Field: '/references/ReaderRelationship.tsx#ReaderRelationship' } },
          validate: () => true,
        } as FieldAffectingData)
      : field,
  )

/** What most texts need comes first: headings and lists, links, then tables, files and pictures, then callouts and what can be picked. */
const toolbarOrder = { text: { order: 1 }, features: { order: 2 }, add: { order: 3 }, blocks: { order: 4 } }

/** The editor offers what the public schema of rich text accepts, and nothing else. */
export const richTextEditor = lexicalEditor({
  features: [
    FixedToolbarFeature({ customGroups: toolbarOrder }),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    RareFormatsFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    LinkFeature({ enabledCollections: contentTypeNames, fields: withAnyTarget }),
    UploadFeature({ enabledCollections: ['media'], collections: { media: { fields: [pictureCaption] } } }),
    EXPERIMENTAL_TableFeature(),
    // Payload 3.90 takes an order of 0 for none, and shows the first of them last.
    BlocksFeature({ blocks: [tableCaption, ...textBlocks] }),
    CleanPasteFeature(),
  ],
})
