import { createServer } from 'node:net'

/** Whether nobody listens on a port of this machine. @param host the address that will be listened on */
export const isFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  listenOn(port, host).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return false
      throw error
    },
  )

/** A port on which nobody listens just now. */
export const freePort = (): Promise<number> => listenOn(0, '127.0.0.1')

/** Listens for a moment. @returns the port */
function listenOn(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address() as { port: number }
      server.close(() => resolve(given))
    })
  })
}
