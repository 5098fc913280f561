import { probeLink, cannotBeReached, type Surroundings } from './probe-link.ts'

/** Whether the link answers can't be told from here: the fault may lie with this machine or its network. */
export class NotChecked extends Error {}

/**
 * What is wrong with a link that someone has just typed.
 * @param link http or https, and without a problem of its own (`problemWithLink`)
 * @returns undefined when it answers, or stands behind a guard; otherwise a sentence for the editor
 * @throws NotChecked
 */
export async function problemWithAnswer(link: string, surroundings?: Surroundings): Promise<string | undefined> {
  const { reason, remark } = await probeLink(link, surroundings)
  if (remark) throw new NotChecked(remark)
  if (reason === cannotBeReached) return 'Readers can’t reach this address.'
  return reason && `This link doesn’t answer: ${reason}. Try it yourself before you publish.`
}
