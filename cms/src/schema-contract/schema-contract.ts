/**
 * The compile-time contract between Payload's generated types and the public schemas: whoever renames a field on one side only, or changes
 * what it holds, finds the build failing here, with the name of what drifted.
 */
import type { contentTypes, ContentTypeName, globalSchemas, GlobalName } from '@osi/shared'
import type { z } from 'zod'
import type { Config } from '../payload-types.ts'
import type { MissingFrom, Published } from './published.ts'

type Schemas = { [Name in ContentTypeName]: z.input<(typeof contentTypes)[Name]['schema']> } & {
  [Name in GlobalName]: z.input<(typeof globalSchemas)[Name]>
}
type Stored = Config['collections'] & Config['globals']

type Drift = {
  [Name in keyof Schemas]: Name extends keyof Stored
    ? MissingFrom<Stored[Name], Schemas[Name]> extends never
      ? Published<Stored[Name]> extends Schemas[Name]
        ? never
        : `“${Name}” holds something else in payload-types.ts than in its public schema`
      : `“${Name}” has no field ${MissingFrom<Stored[Name], Schemas[Name]>} in payload-types.ts`
    : `“${Name}” is not in payload-types.ts: run npm run generate -w cms`
}[keyof Schemas]

/** True as long as nothing drifted; otherwise the compiler says here what did. */
export const nothingDrifted: [Drift] extends [never] ? true : Drift = true
