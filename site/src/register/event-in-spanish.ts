import { formatSpanishDates, formatSpanishDateTime, type AttendanceMode, type EventPhase } from '@osi/shared'
import type { DatedEvent } from '../events/dated-event.ts'

/** What is true of an event, in Spanish. */
const spanishPhases: Record<EventPhase, string> = {
  announced: 'Anunciado',
  'registration-open': 'Inscripción abierta',
  full: 'Lleno',
  'starting-soon': 'Empieza en menos de una hora',
  'under-way': 'En curso',
  past: 'Pasado',
  postponed: 'Aplazado',
  cancelled: 'Cancelado',
  'recording-awaited': 'Grabación pendiente',
  recorded: 'Grabación disponible',
  'opens-later': 'Abre más tarde',
  open: 'Abierto',
  extended: 'Plazo extendido',
  'due-in-a-week': 'Vence en una semana o menos',
  'due-in-a-day': 'Vence en un día o menos',
  'deadline-passed': 'Plazo vencido',
  closed: 'Cerrado',
}

const spanishAttendance: Record<AttendanceMode, string> = {
  online: 'En línea',
  'in-person': 'En persona',
  both: 'En línea y en persona',
}

/** What the page of a school says of an event in Spanish. */
export const eventInSpanish = ({ type, first, last, start, status, attendance }: DatedEvent) => ({
  /** With the zone, where the hour is known: `Vence: viernes, 16 de noviembre de 2018, 5:00 p.m., hora del Centro`. */
  when: `${type === 'deadlines' ? 'Vence: ' : ''}${first === last && start.includes('T') ? formatSpanishDateTime(start) : formatSpanishDates(first, last)}`,
  state: spanishPhases[status.phase],
  /** Where it is not what everybody expects. */
  attendance: attendance && !attendance.isUsual ? spanishAttendance[attendance.mode] : undefined,
})
