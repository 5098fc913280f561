/**
 * What is wrong with a link to another site, as a sentence for the editor.
 * @param value what was typed: a web address, or a `mailto:` or `tel:` link
 * @returns undefined when a reader could follow it
 */
export function problemWithLink(value: string): string | undefined {
  const typed = value.trim()
  if (/\s/.test(typed)) return 'A link can’t have spaces in it. Paste the address again, on its own.'
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(typed))
    return `This is an e-mail address. To link to it, write mailto:${typed}`
  if (/^mailto:/i.test(typed)) {
    return /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(typed)
      ? undefined
      : 'After mailto: comes one e-mail address, like mailto:helpdesk@example.org.'
  }
  if (/^tel:/i.test(typed)) {
    return /^tel:\+?[\d.()-]{7,}$/i.test(typed)
      ? undefined
      : 'After tel: comes a phone number, like tel:+1-601-555-0100.'
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(typed)) {
    return /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(typed)
      ? `The link needs its beginning: https://${typed}`
      : 'This isn’t a web address. Copy the whole address, from https:// on.'
  }
  if (!URL.canParse(typed)) return 'This isn’t a complete web address. Copy the whole address, from https:// on.'
  const { protocol, hostname, username } = new URL(typed)
  if (protocol !== 'https:' && protocol !== 'http:') return 'A link begins with https://, http://, mailto: or tel:.'
  if (username) return 'Leave the user name and password out of the link: everyone could read them.'
  if (!/\.[a-z0-9-]{2,}$/i.test(hostname))
    return `“${hostname}” isn’t a site that readers can reach. Copy the whole address.`
  return undefined
}
