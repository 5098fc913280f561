import { Refusal } from '../refusal.ts'

/**
 * A registry with one more line: the import among the others, the entry as the last of its table.
 * @param source of the registry's file
 * @param line what is imported from where, and under which name it stands
 * @throws Refusal when the file has no table as it expects one
 */
export function withLine(source: string, line: { imported: string; from: string; name: string }): string {
  const lines = source.split('\n')
  const isImport = (text: string) => /^import \{ \w+ \} from '\.\/[\w-]+\/\w+\.ts'$/.test(text)
  const later = lines.findIndex((text) => isImport(text) && text.slice(text.indexOf("'./")) > `'${line.from}'`)
  const importAt = later >= 0 ? later : lines.findLastIndex(isImport) + 1
  const tableAt = lines.findIndex((text) => /^(?:export )?const .*= \{$/.test(text))
  const endAt = lines.findIndex((text, index) => index > tableAt && text.startsWith('}'))
  if (importAt < 1 || tableAt < importAt || endAt < 0)
    throw new Refusal(`There is no table of content types to put ${line.name} into. Add its line by hand.`)
  const entry =
    line.name === line.imported ? line.name : `${/-/.test(line.name) ? `'${line.name}'` : line.name}: ${line.imported}`
  return [
    ...lines.slice(0, importAt),
    `import { ${line.imported} } from '${line.from}'`,
    ...lines.slice(importAt, endAt),
    `  ${entry},`,
    ...lines.slice(endAt),
  ].join('\n')
}
