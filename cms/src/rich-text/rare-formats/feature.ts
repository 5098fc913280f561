import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Sub- and superscript, under “More” at the end of the toolbar: most texts need neither, and Payload’s own stand among bold and italic. */
export const RareFormatsFeature = createServerFeature({
  feature: { ClientFeature: '/rich-text/rare-formats/feature.client.ts#RareFormatsFeatureClient' },
  key: 'rareFormats',
})
