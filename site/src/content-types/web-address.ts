/** A link that a browser can open as a page; undefined for a mail address or a phone number, which are no places. */
export const webAddress = (link: string | undefined): string | undefined =>
  link !== undefined && /^https?:/i.test(link) ? link : undefined
