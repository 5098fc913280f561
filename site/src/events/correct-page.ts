/**
 * Puts right, in the reader's browser, what a page says of events and time has overtaken: the page may come from a phone's cache or
 * from a host that nobody has published to. The same table as on the server decides; here it is only shown. It comes when it is needed
 * (`keep-true.ts`), puts right the whole page, and goes on doing so as long as the page is open.
 */
import { boundariesIn, dayPhaseLabels, eventStatusOf, phaseFacts, type EventStatus, type EventTimes } from '@osi/shared'
import { maxWaitMs } from '../scripts/max-wait.ts'
import { whenParsed } from '../scripts/when-parsed.ts'
import { isCalledOff } from './called-off.ts'
import { shownFirst } from './shown-first.ts'
import { circumstancesOf } from './circumstances.ts'

const all = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)]

function showState(label: HTMLElement, { phase }: EventStatus): void {
  const facts = phaseFacts[phase]
  label.textContent = facts.label
  label.dataset.tone = facts.tone
  label.dataset.phase = phase
  if (label.dataset.quiet !== undefined) label.hidden = facts.isUsual ?? false
}

function showDay(day: HTMLElement, { days }: EventStatus): void {
  const phase = days[Number(day.dataset.day)] ?? 'upcoming'
  day.dataset.dayPhase = phase
  if (phase === 'on' || phase === 'today') day.setAttribute('aria-current', 'date')
  else day.removeAttribute('aria-current')
  for (const label of all(day, '[data-day-label]')) {
    label.textContent = dayPhaseLabels[phase]
    label.hidden = dayPhaseLabels[phase] === ''
  }
}

/** The elements of a scope that say something of its own event. Others, in lists within it, have a scope each or change no more. */
const own = (scope: HTMLElement, selector: string): HTMLElement[] =>
  all(scope, selector).filter((element) => element.closest('[data-event], .event-list > li') === scope)

/** Shows on the page what is true of one event. */
function showStatus(scope: HTMLElement, status: EventStatus): void {
  const circumstances: string[] = circumstancesOf(status)
  scope.dataset.list = status.list
  scope.dataset.calledOff = String(isCalledOff(status))
  for (const label of own(scope, '[data-phase]')) showState(label, status)
  for (const day of own(scope, '[data-day]')) showDay(day, status)
  for (const part of own(scope, '[data-shown-when]')) {
    part.hidden = !(part.dataset.shownWhen ?? '').split(' ').some((each) => circumstances.includes(each))
  }
}

/** Moves past events from a list of upcoming ones to the list of past ones, the latest first. */
function moveToPast(list: HTMLElement): void {
  for (const item of all(list, ':scope > [data-list="past"]')) {
    const target = document.getElementById(item.dataset.goesTo ?? '')
    if (target) target.prepend(item)
    else item.remove()
  }
}

/** Shows the first events of a list, where only the next few are shown. */
function showFirst(list: HTMLElement): void {
  const items = all(list, ':scope > li')
  const calledOff = items.map((item) => item.dataset.calledOff === 'true')
  const shown = shownFirst(calledOff, Number(list.dataset.shows ?? Infinity))
  items.forEach((item, index) => {
    item.hidden = index >= shown
  })
}

/**
 * Shows on the page what is true of its events at an instant.
 * @returns the next instant at which that changes, in milliseconds since 1970; Infinity when nothing is going to
 */
function correct(now: Date): number {
  let next = Infinity
  for (const scope of all(document, '[data-event]')) {
    const times = JSON.parse(scope.dataset.event ?? '') as EventTimes
    showStatus(scope, eventStatusOf(times, now))
    const boundary = boundariesIn(times).find((at) => Date.parse(at) > now.getTime())
    if (boundary) next = Math.min(next, Date.parse(boundary))
  }
  for (const list of all(document, '[data-events="upcoming"]')) moveToPast(list)
  for (const list of all(document, '[data-events]')) showFirst(list)
  for (const part of all(document, '[data-shown-if]')) {
    const isEmpty = all(document, `#${part.dataset.of} li`).length === 0
    part.hidden = isEmpty !== (part.dataset.shownIf === 'empty')
  }
  return next
}

let timer: ReturnType<typeof setTimeout> | undefined

function keepCorrect(): void {
  clearTimeout(timer)
  const next = correct(new Date())
  if (next !== Infinity) timer = setTimeout(keepCorrect, Math.min(next - Date.now(), maxWaitMs))
}

whenParsed(keepCorrect)
addEventListener('pageshow', ({ persisted }) => persisted && keepCorrect())
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && keepCorrect())
