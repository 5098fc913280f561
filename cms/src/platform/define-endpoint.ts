import type { Endpoint, PayloadRequest } from 'payload'
import { errorResponse, uncached } from './error-response.ts'
import { logRefusal } from './log-refusal.ts'

/** JSON that nobody keeps. */
export const json = (body: object, status = 200): Response => Response.json(body, { status, headers: uncached })

interface EndpointOptions {
  path: string
  method: 'get' | 'post'
  /** Whom it is for; nobody without an account, unless it is for the program’s own processes. */
  isAllowed(asker: { req: PayloadRequest }): boolean
  respond(req: PayloadRequest): Promise<Response>
}

/** An endpoint that lets in whom it is for, and names its method to whoever tries another. */
export function defineEndpoint({ path, method, isAllowed, respond }: EndpointOptions): Endpoint[] {
  const others = (['get', 'post', 'put', 'patch', 'delete'] as const).filter((other) => other !== method)
  return [
    {
      path,
      method,
      async handler(req) {
        if (isAllowed({ req })) return respond(req)
        if (!req.user) return errorResponse(401, 'Sign in first.')
        logRefusal(req)
        return errorResponse(403, 'Your account may not do this. Ask a publisher or an administrator.')
      },
    },
    ...others.map((other) => ({
      path,
      method: other,
      handler: () => new Response(null, { status: 405, headers: { ...uncached, allow: method.toUpperCase() } }),
    })),
  ]
}
