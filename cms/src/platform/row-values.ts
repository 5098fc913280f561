import { z } from 'zod'

/** An instant in a row that was read with SQL of our own, as ISO. */
export const instantInRow = z.coerce.date().transform((date) => date.toISOString())

/** The name of an account that a row was joined with: it may have none, or be gone. */
export const nameInRow = z
  .string()
  .nullable()
  .transform((name) => name ?? 'Somebody')
