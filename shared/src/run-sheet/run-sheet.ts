import { conferenceAttendance } from '../content-types/conferences/attendance.ts'
import type { Conference } from '../content-types/conferences/schema.ts'
import { conferenceTimes } from '../content-types/conferences/times.ts'
import { webinarAttendance } from '../content-types/webinars/attendance.ts'
import { isRecorded, lacksCaptionsAndTranscript } from '../content-types/webinars/recording.ts'
import { recordingsOwed } from '../content-types/webinars/recordings-owed.ts'
import type { Webinar } from '../content-types/webinars/schema.ts'
import { recordingDayOf, webinarTimes } from '../content-types/webinars/times.ts'
import type { Attendance } from '../events/attendance.ts'
import { isReached } from '../events/phase.ts'
import type { RecordingPolicy } from '../events/recording-policy.ts'
import { centralTime } from '../fields/instant.ts'
import { dayOf } from '../time/calendar-day.ts'
import { formatDate, formatShortDate } from '../time/format.ts'

/** The steps that a person ticks: nothing in the CMS tells whether they are done. */
export const tickableSteps = ['captioner', 'room', 'slides', 'captions'] as const
export type TickableStep = (typeof tickableSteps)[number]

/** That somebody ticked a step. */
export interface Tick {
  step: TickableStep
  /** The name of the account. */
  by: string
  /** ISO. */
  at: string
}

/** What became of a link when it was last asked: nobody knows until it is published, nor where links aren't asked. */
export type LinkState = 'answers' | 'fails' | 'unknown'

/** What a run-sheet follows from besides its event. */
export interface RunSheetFacts {
  ticks: readonly Tick[]
  /** What became of a link of the event. @param url as it stands in the document */
  linkState: (url: string) => LinkState
  policy: RecordingPolicy
}

/**
 * `open` and `overdue` steps are to be done; what is `later` can't be done yet; what is `missed` can't be done any more, or is no longer
 * asked for.
 */
export type StepState = 'done' | 'open' | 'overdue' | 'later' | 'missed'

/** A step on the way from announcing an event to its recording. */
export interface RunSheetStep {
  name: TickableStep | 'link' | 'online-link' | 'recording'
  title: string
  state: StepState
  /** How it stands, in a sentence. */
  words: string
  /** What a person says who ticks it; missing where data say whether it is done. */
  tickLabel?: string
}

/** An event that has a run-sheet. */
export type RunSheetEvent = { type: 'webinars'; document: Webinar } | { type: 'conferences'; document: Conference }

const tickedBy = ({ by, at }: Tick, what: string): string =>
  `${by} noted on ${formatShortDate(dayOf(at, centralTime))} ${what}.`

interface Context {
  facts: RunSheetFacts
  attendance: Attendance
  tickOf: (step: TickableStep) => Tick | undefined
  isOver: boolean
  now: Date
}

function captionerStep({ tickOf, isOver }: Context): RunSheetStep {
  const step = { name: 'captioner', title: 'Captioner booked', tickLabel: 'A captioner is booked' } as const
  const tick = tickOf('captioner')
  if (tick) return { ...step, state: 'done', words: tickedBy(tick, 'that one is booked') }
  return isOver
    ? { ...step, state: 'missed', words: 'Nobody noted whether there was one.' }
    : { ...step, state: 'open', words: 'Book one for live captions, and note it.' }
}

const linkWords: Record<LinkState, Pick<RunSheetStep, 'state' | 'words'>> = {
  answers: { state: 'done', words: 'It answered when it was last asked.' },
  fails: { state: 'open', words: 'It doesn’t answer. Open it yourself, and correct it.' },
  unknown: { state: 'later', words: 'Not known yet. Links are asked once they are published.' },
}

const linksWords: typeof linkWords = {
  answers: { state: 'done', words: 'All of them answered when they were last asked.' },
  fails: { state: 'open', words: 'One of them doesn’t answer. Open them yourself, and correct it.' },
  unknown: linkWords.unknown,
}

/** Nobody registers any more when an event is over. */
const linkSteps = (url: string | undefined, { facts, isOver }: Context): RunSheetStep[] =>
  url && !isOver ? [{ name: 'link', title: 'Registration link answers', ...linkWords[facts.linkState(url)] }] : []

/** Several links make one step: one that fails makes it fail, and one that is unknown makes it unknown. */
function onlineLinkSteps({ facts, attendance: { links }, isOver }: Context): RunSheetStep[] {
  if (links.length === 0 || isOver) return []
  const states = new Set(links.map(({ url }) => facts.linkState(url)))
  const state = states.has('fails') ? 'fails' : states.has('unknown') ? 'unknown' : 'answers'
  if (links.length === 1)
    return [{ name: 'online-link', title: 'Link for attending online answers', ...linkWords[state] }]
  return [{ name: 'online-link', title: 'Links for attending online answer', ...linksWords[state] }]
}

/** A webinar needs a room when people can come to it too; a conference has its venue long before. */
function roomSteps({ attendance: { mode }, tickOf, isOver }: Context): RunSheetStep[] {
  if (mode !== 'both') return []
  const step = { name: 'room', title: 'Room booked', tickLabel: 'The room is booked' } as const
  const tick = tickOf('room')
  if (tick) return [{ ...step, state: 'done', words: tickedBy(tick, 'that it is booked') }]
  return isOver
    ? [{ ...step, state: 'missed', words: 'Nobody noted whether it was.' }]
    : [{ ...step, state: 'open', words: 'Book it with its microphones and screen, and note it.' }]
}

function slidesStep(webinar: Webinar, { facts, now, tickOf }: Context): RunSheetStep {
  const step = { name: 'slides', title: 'Slides attached', tickLabel: 'There are no slides' } as const
  const { recording } = webinar
  if (recording?.slides || recording?.handouts.length)
    return { name: step.name, title: step.title, state: 'done', words: 'They are under Recording.' }
  const tick = tickOf('slides')
  if (tick) return { ...step, state: 'done', words: tickedBy(tick, 'that there are none') }
  return isReached(webinarTimes(webinar, facts.policy).recordingForgottenAt, now.getTime())
    ? { ...step, state: 'missed', words: 'None were attached.' }
    : { ...step, state: 'open', words: 'Attach them under Recording, or note that there are none.' }
}

function recordingStep(webinar: Webinar, { facts, isOver, now }: Context): RunSheetStep {
  const step = { name: 'recording', title: 'Recording posted' } as const
  if (isRecorded(webinar.recording)) return { ...step, state: 'done', words: 'It is posted.' }
  if (webinar.recording?.noneBecause) return { ...step, state: 'done', words: 'There is none; readers are told why.' }
  const day = formatDate(recordingDayOf(webinar, facts.policy))
  if (!isOver) return { ...step, state: 'later', words: `Readers are told to expect it by ${day}.` }
  return recordingsOwed([webinar], facts.policy, now)[0]?.isOverdue
    ? { ...step, state: 'overdue', words: `Overdue since ${day}. Post it, or say why there is none.` }
    : { ...step, state: 'open', words: `Due by ${day}. Post it, or say why there is none.` }
}

function captionsSteps({ recording }: Webinar, { tickOf }: Context): RunSheetStep[] {
  const step = { name: 'captions', title: 'Captions read by a person', tickLabel: 'I have read them' } as const
  if (recording?.noneBecause && !isRecorded(recording)) return []
  const tick = tickOf('captions')
  if (tick) return [{ ...step, state: 'done', words: tickedBy(tick, 'that they have read them') }]
  const { name, title } = step
  if (!isRecorded(recording)) return [{ name, title, state: 'later', words: 'Once the recording is posted.' }]
  if (!lacksCaptionsAndTranscript(recording))
    return [{ ...step, state: 'open', words: 'Read captions and transcript against the recording, and note it.' }]
  return recording?.noCaptionsBecause
    ? [{ name, title, state: 'done', words: 'There are none; readers are told why.' }]
    : [{ name, title, state: 'open', words: 'There are none. Add captions or a transcript.' }]
}

/**
 * The run-sheet of an event, derived from it: what is to be done before it, and after it. It sets no dates of its own: the recording is due
 * by the office's recording policy, and slides are asked for as long as readers are told to wait for it.
 * @returns the steps in their order; none for an event that is called off
 */
export function runSheetOf(event: RunSheetEvent, facts: RunSheetFacts, now: Date): RunSheetStep[] {
  const { type, document } = event
  if (document.condition === 'cancelled' || document.condition === 'postponed') return []
  const { endsAt } = type === 'webinars' ? webinarTimes(document, facts.policy) : conferenceTimes(document)
  const attendance = type === 'webinars' ? webinarAttendance(document) : conferenceAttendance(document)
  const context: Context = {
    facts,
    attendance,
    tickOf: (step) => facts.ticks.find((tick) => tick.step === step),
    isOver: isReached(endsAt, now.getTime()),
    now,
  }
  const before = [
    captionerStep(context),
    ...(type === 'webinars' ? roomSteps(context) : []),
    ...linkSteps(document.registration?.url, context),
    ...onlineLinkSteps(context),
  ]
  if (type === 'conferences') return before
  return [
    ...before,
    slidesStep(document, context),
    recordingStep(document, context),
    ...captionsSteps(document, context),
  ]
}

/** Whether a step waits for somebody now. */
export const isOpenStep = ({ state }: RunSheetStep): boolean => state === 'open' || state === 'overdue'
