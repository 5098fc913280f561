/** `npm run generate -w cms`: writes the types and the import map that follow from the collections. */
export {}

process.env.OSI_ONLY_COMPILING = 'true'
const { default: config } = await import('../payload.config.ts')
const { generateImportMap } = await import('payload')
const { generateTypes } = await import('payload/node')

await generateTypes(await config)
await generateImportMap(await config, { force: true, log: true })
process.exit(0)
