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

/** RFC 5545, 3.1: a name, parameters, a value; of control characters a tab alone. In a value every other character of Unicode may stand. */
const contentLine =
  // eslint-disable-next-line no-control-regex -- what a line must not have
  /^([A-Z0-9-]+)(?:;(?:[^":\u0000-\u0008\n-\u001f\u007f]|"[^"\u0000-\u0008\n-\u001f\u007f]*")*)?:([^\u0000-\u0008\n-\u001f\u007f]*)$/

/** RFC 5545 as far as a broken file shows it: components that open and close, lines of the form `NAME:value`, real times. */
function calendarFault(text: string): string | undefined {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  if (lines.pop() !== '') return 'It does not end with a line break.'
  const open: string[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = contentLine.exec(line) ?? []
    if (name === '') return `It has a line that calendars can’t read (“${line.slice(0, 40)}”).${placeOfControl(line)}`
    if (name === 'BEGIN') open.push(value)
    if (name === 'END' && open.pop() !== value) return `Its ${value} ends without having begun.`
    if (/^(DTSTART|DTEND|DTSTAMP|LAST-MODIFIED|CREATED)$/.test(name) && !/^\d{8}(T\d{6}Z?)?$/.test(value))
      return `It has a time that is none (${name} ${value}).`
  }
  if (open.length > 0) return `Its ${open.at(-1)} does not end.`
  return lines[0] === 'BEGIN:VCALENDAR' ? undefined : 'It is no calendar.'
}

/** Which character it is that a line must not have, and where. */
function placeOfControl(line: string): string {
  // eslint-disable-next-line no-control-regex -- what is looked for
  const at = line.search(/[\u0000-\u0008\n-\u001f\u007f]/)
  if (at === -1) return ''
  const code = line.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return ` There is an invisible character (U+${code}) after “${line.slice(Math.max(0, at - 20), at)}”. Delete it, and write the word again.`
}
