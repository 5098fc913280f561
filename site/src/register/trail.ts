import { listPageOf, spanishAddressOf, type District, type Publication } from '@osi/shared'
import type { Language } from '../languages/language.ts'
import { schoolWords } from './school-words.ts'

/** The pages above a school's page, or above its district's when none is given. */
export function registerTrail(
  publication: Publication,
  district?: District,
  language: Language = 'en',
): { title: string; address: string }[] {
  const { address } = listPageOf('school-categories')
  return [
    { title: schoolWords[language].register, address: language === 'es' ? spanishAddressOf(address) : address },
    ...(district ? [{ title: district.name, address: publication.addressOf('districts', district) }] : []),
  ]
}
