import type { Publication, Registration } from '@osi/shared'

/**
 * How to register, as lines of plain text for a calendar entry.
 * @param registration may be missing or empty; then there are no lines
 */
export function registrationLines(registration: Registration | undefined, publication: Publication): string[] {
  if (!registration) return []
  const { url, searchTerm, instructions } = registration
  const contact = publication.find('contacts', registration.contact)
  const where = [url && `go to ${url}`, searchTerm && `search for “${searchTerm}”`].filter(Boolean).join(' and ')
  return [
    ...(where ? [`To register, ${where}.`] : []),
    ...(instructions ? [instructions] : []),
    ...(contact
      ? [`Questions about registering: ${[contact.name, contact.phone, contact.email].filter(Boolean).join(', ')}`]
      : []),
  ]
}
