import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'
import { withOpenRows } from './open-rows.ts'

/**
 * The state of a form, as Payload makes it, with two differences:
 * - without its own look for a newer version: that one covers the form with a dialog whose only way out loads the page anew, without
 *   what was typed. Our saves join what others saved, or show both texts.
 * - a row that is open in the form stays open, a new one too.
 */
export const formState: typeof buildFormStateHandler = (args) => {
  const { formState: current } = args
  return buildFormStateHandler({
    ...args,
    ...(current ? { formState: withOpenRows(current) } : {}),
    checkForStaleData: false,
  })
}
