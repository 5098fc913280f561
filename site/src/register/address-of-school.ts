import { spanishAddressOf, type Publication, type School } from '@osi/shared'
import type { Language } from '../languages/language.ts'

/** The address of a school's page in the language of the page that leads there. */
export function addressOfSchool(language: Language, school: School, publication: Publication): string {
  const address = publication.addressOf('schools', school)
  return language === 'es' ? spanishAddressOf(address) : address
}
