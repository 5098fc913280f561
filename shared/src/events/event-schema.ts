import { documentSchema } from '../document.ts'
import { milestones } from './registration.ts'

/** What every public document has that takes place at a time. */
export const eventSchema = documentSchema.extend({ milestones: milestones.optional() })
