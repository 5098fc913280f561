import { listPageOf, type District, type Publication } from '@osi/shared'

/** The pages above a school's page, or above its district's when none is given. */
export const registerTrail = (publication: Publication, district?: District): { title: string; address: string }[] => [
  listPageOf('school-categories'),
  ...(district ? [{ title: district.name, address: publication.addressOf('districts', district) }] : []),
]
