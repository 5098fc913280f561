/** A calendar file as an answer that calendar programs recognize. */
export const calendarResponse = (file: string): Response =>
  new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } })
