import { isMainThread } from 'node:worker_threads'

/**
 * Loaded into every process of the stack (`node --import`). Its standard input is a pipe from the process that started it; when that one
 * dies in any way (`kill -9` too), the pipe ends, and so does this process. Otherwise it would hold its port against the next start.
 * Worker threads load it too, and have no such pipe.
 */
if (isMainThread) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'))
  process.stdin.on('error', () => undefined)
  process.stdin.resume()
  process.stdin.unref()
}
