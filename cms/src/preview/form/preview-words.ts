import type { Problem } from '@osi/shared'

const listOf = new Intl.ListFormat('en-US')

/**
 * What stands above the preview.
 * @param labelOf what editors call the field at a path
 * @param canShow whether enough is right for the page to be made
 */
export function previewWords(
  problems: readonly Problem[],
  { canShow, labelOf }: { canShow: boolean; labelOf: (path: string) => string },
): string {
  if (problems.length === 0) return 'What readers would get of what is typed. Click on a text to go to its field.'
  const labels = [...new Set(problems.map(({ path }) => labelOf(path)))]
  // What is missing says nothing more than its name; what can’t be shown says what is wrong with it.
  if (!canShow) return `The page stands here once this is right: ${listOf.format(labels)}.`
  return `Not shown as typed. ${problems.map(({ path, message }) => `${labelOf(path)}: ${message}`).join(' ')}`
}
