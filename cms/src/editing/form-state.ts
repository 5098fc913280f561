import { buildFormStateHandler } from '@payloadcms/ui/utilities/buildFormState'

/**
 * The state of a form, as Payload makes it, without its own look for a newer version: that one covers the form with a dialog whose only
 * way out loads the page anew, without what was typed. Our saves join what others saved, or show both texts.
 */
export const formState: typeof buildFormStateHandler = (args) =>
  buildFormStateHandler({ ...args, checkForStaleData: false })
