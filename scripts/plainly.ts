import { Refusal } from './refusal.ts'

/** What has a sentence for its message: a refusal, and what the CMS’s own code says of the bucket that keeps uploads. */
const isPlain = (error: unknown): error is Error =>
  error instanceof Refusal || (error instanceof Error && error.name === 'BucketError')

/** Runs a command. What it refuses is said in its sentence, without a stack trace; the exit code is 1 then. */
export async function plainly(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(isPlain(error) ? error.message : error)
    process.exitCode = 1
  }
}
