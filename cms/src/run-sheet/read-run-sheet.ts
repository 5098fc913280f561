import {
  conferenceAttendance,
  conferenceSchema,
  runSheetOf,
  valuesOf,
  webinarSchema,
  type LinkState,
  type RunSheetEvent,
  type RunSheetStep,
  type Values,
} from '@osi/shared'
import type { PayloadRequest } from 'payload'
import { recordingPolicyOf } from '../documents/recording-policy.ts'
import { documentName } from '../editing/stored-version.ts'
import { linkStates } from '../link-check/checked-links.ts'
import { linkAsAsked } from '../link-check/links-in.ts'
import { poolOf } from '../platform/postgres.ts'
import { asPublic } from '../validation/as-public.ts'
import { omitEmpty } from '../validation/omit-empty.ts'
import type { TypeWithRunSheet } from './run-sheet-report.ts'
import { ticksOf } from './ticks.ts'

/** A stored document as an event; undefined as long as something is missing without which it is none, such as its date. */
export function eventFrom(type: TypeWithRunSheet, stored: Values): RunSheetEvent | undefined {
  // A draft may have no address yet, which a run-sheet doesn't need.
  const values = { slug: 'new', ...valuesOf(omitEmpty(asPublic(type, stored))) }
  if (type === 'webinars') {
    const document = webinarSchema.safeParse(values).data
    return document && { type, document }
  }
  const document = conferenceSchema.safeParse(values).data
  return document && { type, document }
}

const documentNameOf = ({ type, document: { id } }: RunSheetEvent): string => documentName({ collection: type, id })

/** The links that people follow to register and to attend. */
const linksOf = ({ type, document }: RunSheetEvent): string[] =>
  [
    document.registration?.url,
    ...(type === 'conferences' ? conferenceAttendance(document).links : []).map(({ url }) => url),
  ]
    .filter((url) => url !== undefined)
    .flatMap((url) => linkAsAsked(url) ?? [])

/** The run-sheets of events, in their order. @param at now */
export async function runSheetsOf(
  events: readonly RunSheetEvent[],
  at: Date,
  req: PayloadRequest,
): Promise<{ event: RunSheetEvent; steps: RunSheetStep[] }[]> {
  const [policy, ticks, links] = await Promise.all([
    recordingPolicyOf(req.payload),
    ticksOf(events.map(documentNameOf), req),
    linkStates(poolOf(req.payload), events.flatMap(linksOf)),
  ])
  const linkState = (url: string): LinkState => links.get(linkAsAsked(url) ?? '') ?? 'unknown'
  return events.map((event) => ({
    event,
    steps: runSheetOf(event, { ticks: ticks.get(documentNameOf(event)) ?? [], linkState, policy }, at),
  }))
}
