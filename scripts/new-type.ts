/** `npm run new:type -- NAME [--singular WORD] [--title FIELD] [--event]`: the folders of a new content type, and its line in each registry. */
import { parseArgs } from 'node:util'
import { execa } from 'execa'
import { typeNamesFrom } from './new-type/names.ts'
import { writeType } from './new-type/write-type.ts'
import { plainly } from './plainly.ts'
import { Refusal } from './refusal.ts'
import { root } from './stack/settings.ts'

const usage = 'npm run new:type -- NAME [--singular WORD] [--title FIELD] [--event], like guides --title heading'

function typed() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { singular: { type: 'string' }, title: { type: 'string' }, event: { type: 'boolean' } },
    })
    return { values, positionals }
  } catch {
    throw new Refusal(`Write ${usage}.`)
  }
}

await plainly(async () => {
  const { values, positionals } = typed()
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) throw new Refusal(`Write ${usage}.`)
  const files = writeType(root, values.event ? 'event' : 'plain', typeNamesFrom(name, values))
  await execa('prettier', ['--write', '--log-level', 'warn', ...files], {
    cwd: root,
    preferLocal: true,
    localDir: root,
  })
  console.log(
    [
      'Written:',
      ...files.map((file) => `  ${file}`),
      'Now make it yours: the fields in shared (schema.ts, examples.ts) and cms (index.ts), and the page in site. Then',
      `  npm run generate -w cms && npm run migrate:create -w cms -- ${name}`,
      '  npm run check && npm run test:unit',
    ].join('\n'),
  )
})
