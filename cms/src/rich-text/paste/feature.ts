import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What is pasted arrives as what it means, not as how it looked. */
export const CleanPasteFeature = createServerFeature({
  feature: { ClientFeature: '/rich-text/paste/feature.client.ts#CleanPasteFeatureClient' },
  key: 'cleanPaste',
})
