import path from 'node:path'
import { parseArgs } from 'node:util'
import { plainly } from '../plainly.ts'
import { Refusal } from '../refusal.ts'

/**
 * Runs a command that takes a file: `npm run NAME -- FILE [--replace]`. What it says goes to standard output.
 * @param work gets the file, from the folder in which npm was called
 */
export const fileCommand = (name: string, work: (file: string, replace: boolean) => Promise<string>): Promise<void> =>
  plainly(async () => {
    const { file, replace } = argumentsOf(name)
    console.log(await work(path.resolve(process.env.INIT_CWD ?? process.cwd(), file), replace))
  })

function argumentsOf(name: string): { file: string; replace: boolean } {
  const usage = `Name one file: npm run ${name} -- FILE, with --replace at the end if it may replace what is there.`
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean' } } })
    const [file, more] = positionals
    if (file && !more) return { file, replace: values.replace ?? false }
  } catch {
    // An option that there isn't.
  }
  throw new Refusal(usage)
}
