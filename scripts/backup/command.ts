import path from 'node:path'
import { parseArgs } from 'node:util'
import { plainly } from '../plainly.ts'
import { Refusal } from '../refusal.ts'

/**
 * Runs a command that takes a file: `npm run NAME -- FILE [--replace] [--check]`. What it says goes to standard output.
 * @param work gets the file, from the folder in which npm was called
 */
export const fileCommand = (
  name: string,
  work: (file: string, options: FileOptions) => Promise<string>,
): Promise<void> =>
  plainly(async () => {
    const { file, ...options } = argumentsOf(name)
    console.log(await work(path.resolve(process.env.INIT_CWD ?? process.cwd(), file), options))
  })

interface FileOptions {
  /** Whether what is there may be lost. */
  replace: boolean
  /** Whether this is only a rehearsal. */
  check: boolean
}

function argumentsOf(name: string): FileOptions & { file: string } {
  const usage = `Name one file: npm run ${name} -- FILE, with --replace at the end if it may replace what is there.`
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { replace: { type: 'boolean' }, check: { type: 'boolean' } },
    })
    const [file, more] = positionals
    if (file && !more) return { file, replace: values.replace ?? false, check: values.check ?? false }
  } catch {
    // An option that there isn't.
  }
  throw new Refusal(usage)
}
