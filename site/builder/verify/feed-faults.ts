import { XMLValidator } from 'fast-xml-parser'

/**
 * What is wrong with a feed, sitemap or calendar file; undefined when nothing is.
 * @param path the file's path, whose ending says what it is
 */
export function feedFault(path: string, body: Buffer): string | undefined {
  if (path.endsWith('.xml')) return xmlFault(body.toString())
  if (path.endsWith('.ics')) return calendarFault(body.toString())
  return undefined
}

function xmlFault(text: string): string | undefined {
  const result = XMLValidator.validate(text)
  return result === true ? undefined : `It is not valid XML (line ${result.err.line}: ${result.err.msg}).`
}

/** RFC 5545 as far as a broken file shows it: components that open and close, lines of the form `NAME:value`, real times. */
function calendarFault(text: string): string | undefined {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  if (lines.pop() !== '') return 'It does not end with a line break.'
  const open: string[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z0-9-]+)(?:;(?:[^":]|"[^"]*")*)?:(.*)$/.exec(line) ?? []
    if (name === '') return `It has a line that calendars can’t read (“${line.slice(0, 40)}”).`
    if (name === 'BEGIN') open.push(value)
    if (name === 'END' && open.pop() !== value) return `Its ${value} ends without having begun.`
    if (/^(DTSTART|DTEND|DTSTAMP|LAST-MODIFIED|CREATED)$/.test(name) && !/^\d{8}(T\d{6}Z?)?$/.test(value))
      return `It has a time that is none (${name} ${value}).`
  }
  if (open.length > 0) return `Its ${open.at(-1)} does not end.`
  return lines[0] === 'BEGIN:VCALENDAR' ? undefined : 'It is no calendar.'
}
