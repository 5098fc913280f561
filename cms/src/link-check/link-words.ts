import { centralTime, formatSince } from '@osi/shared'
import type { LinksReport, ReportedLink } from './links-report.ts'

const counted = (count: number): string =>
  count === 1 ? 'One link leads to another site.' : `${count} links lead to other sites.`

const moment = (instant: string, at: string): string => formatSince(instant, centralTime, new Date(at))

/** How it stands with the links to other sites, in a sentence or two, apart from those that fail. */
export function statusInWords({ at, isOn, isChecking, isCutOff, count, due, judgedAt }: LinksReport): string {
  if (!isOn)
    return 'Links to other sites are not checked: whoever looks after this system has switched it off (OSI_LINK_CHECK).'
  if (count === 0 && judgedAt === undefined) return 'Nothing on the site leads to another site, as far as is known yet.'
  const checked = judgedAt ? `since ${moment(judgedAt, at)}` : 'so far'
  if (isCutOff)
    return `No link to another site could be checked ${checked}: the CMS reaches none of them. That says nothing about the links. If it stays so, tell the person who looks after the system.`
  const all = counted(count)
  if (isChecking && due > 0) return `${all} They are being checked, ${due} are left.`
  if (!judgedAt) return `${all} They are checked for the first time within the next minutes.`
  return `${all} Each is checked about once a day, the last one at ${moment(judgedAt, at)}.`
}

/** Since when a link fails, and how. */
export const failureInWords = ({ since, reason }: ReportedLink, at: string): string =>
  `Since ${moment(since, at)}: ${reason}.`
