/** What of an error goes from one thread to another: a copy of it would lose the system's code. */
export interface ToldError {
  message: string
  code?: string
}

/** What a thread tells of an error that it met. */
export const told = (error: unknown): ToldError => {
  const { message, code } = error as NodeJS.ErrnoException
  return { message, code }
}

/** The error that another thread told of, with the system's code. */
export const errorTold = ({ message, code }: ToldError): NodeJS.ErrnoException =>
  Object.assign(new Error(message), { code })
