import { APIError, type CollectionBeforeDeleteHook } from 'payload'
import type { Use } from './uses-of.ts'
import { usesOf } from './uses-of.ts'

/** A few of those who refer to something, by name: “Kick-off” (Slides), “Contacts” (Entries) and 3 more. */
function namesOf(uses: Use[], maxNamed = 3): string {
  const named = uses.slice(0, maxNamed).map(({ title, places }) => `“${title}” (${places.join('; ')})`)
  const others = uses.length - named.length
  return others > 0 ? `${named.join(', ')} and ${others} more` : named.join(' and ')
}

/** What something else refers to can go to the trash, and not out of this world: the reference would be lost in silence. */
export const keepWhatIsUsed: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const uses = (await usesOf(collection.slug, String(id), req)).filter(({ state }) => state !== 'in the trash')
  if (uses.length === 0) return
  throw new APIError(
    `This can’t be deleted for good, because it is in use by ${namesOf(uses)}. Take it out there first.`,
    409,
    undefined,
    true,
  )
}
