/**
 * What the fields have in common in which an editor picks what a block shows. That nothing is picked is said by `problemInRichText`; what
 * was picked may have gone to the trash since, which is said beside the text and keeps nobody from publishing.
 * @param description for the editor: what stands in the text
 */
export const picker = (description: string) => ({
  type: 'relationship' as const,
  required: true,
  validate: () => true as const,
  admin: { description, components: { Field: '/references/ReaderRelationship.tsx#ReaderRelationship' } },
})
