import { codeOf, messageOf } from '@osi/shared'

/** An error on its way from one thread to another. A plain copy of an error loses the system's `code`. */
export interface SerializedError {
  message: string
  code?: string
}

/** What a thread sends of an error that it met. */
export const serializeError = (error: unknown): SerializedError => ({ message: messageOf(error), code: codeOf(error) })

/** The error that another thread sent, with the system's `code`. */
export const deserializeError = ({ message, code }: SerializedError): NodeJS.ErrnoException =>
  Object.assign(new Error(message), { code })
