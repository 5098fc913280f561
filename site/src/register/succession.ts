import { predecessorsOf, successorsOf, type Publication, type School } from '@osi/shared'

/** The public schools that a merged or closed school went into, one after the other; readers are led to the last. */
export const successorsIn = (school: School, publication: Publication): School[] =>
  successorsOf(school, (id) => publication.find('schools', id))

/** The public schools that a school took in, with those that they had taken in before. */
export const predecessorsIn = (school: School, publication: Publication): School[] =>
  predecessorsOf(school, (id) => publication.pointingAt('schools', 'mergedInto', id))
