import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/**
 * Asks the API for something that writes many documents, in a process of its own that is killed once some are written.
 * @param authorization the header of whoever asks
 * @param asked the paths below `/api`: where the progress is told, and what is asked; and what is sent there
 * @param maxWritten it is killed after so many documents
 * @returns how the process ended: its code, and the signal
 */
export async function killedRequest(
  authorization: string,
  asked: { progress: string; path: string; body: object },
  maxWritten: number,
): Promise<unknown[]> {
  const program = fileURLToPath(new URL('./ask-until-killed.ts', import.meta.url))
  const parameters = [String(maxWritten), authorization, asked.progress, asked.path, JSON.stringify(asked.body)]
  const child = spawn(process.execPath, [program, ...parameters], { stdio: 'ignore' })
  return once(child, 'exit')
}
