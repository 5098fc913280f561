import { Refusal } from './refusal.ts'

/** Runs a command. What it refuses is said in its sentence, without a stack trace; the exit code is 1 then. */
export async function plainly(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}
