import { messageOf } from '@osi/shared'

/**
 * Runs a command: its sentences go to standard output; what goes wrong to standard error, as one sentence with exit code 1.
 * @param work gets a function that prints a line
 */
export async function command(work: (say: (line: string) => void) => Promise<void>): Promise<void> {
  try {
    await work((line) => process.stdout.write(`${line}\n`))
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exitCode = 1
  }
}
