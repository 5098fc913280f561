import path from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../refusal.ts'

/**
 * Runs a command that takes a file: `npm run NAME -- FILE [--replace]`. What it says goes to standard output; a refusal is a sentence and exit code 1.
 * @param work gets the file, from the folder in which npm was called
 */
export async function fileCommand(
  name: string,
  work: (file: string, replace: boolean) => Promise<string>,
): Promise<void> {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    })
    const [file] = positionals
    if (!file || positionals.length > 1) throw new Refusal(`Name one file: npm run ${name} -- FILE`)
    console.log(await work(path.resolve(process.env.INIT_CWD ?? process.cwd(), file), values.replace))
  } catch (error) {
    const isForPeople = error instanceof Refusal || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    console.error(isForPeople ? (error as Error).message : error)
    process.exitCode = 1
  }
}
