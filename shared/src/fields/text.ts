import { z } from 'zod'

/** Text with something in it once the spaces around it are gone. */
export const text = z.string().trim().min(1)

/** The last part of an address: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .max(96)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens.')

/** The id of a related document. Whether that document is public is for whoever follows it to find out. */
export const relation = z.string().min(1)
