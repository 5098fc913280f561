import type { DeepReadonly } from '../values/deep-readonly.ts'
import { namesIn } from '../values/unknown-value.ts'
import type { z } from 'zod'
import { accessibilitySchema } from './accessibility.ts'
import { homeSchema } from './home.ts'
import { navigationSchema } from './navigation.ts'
import { noticeSchema } from './notice.ts'
import { siteSettingsSchema } from './site-settings.ts'

/** Every global, by its slug. */
export const globalSchemas = {
  home: homeSchema,
  navigation: navigationSchema,
  'site-settings': siteSettingsSchema,
  notice: noticeSchema,
  accessibility: accessibilitySchema,
} as const

export type GlobalName = keyof typeof globalSchemas
export const globalNames = namesIn(globalSchemas)
export type GlobalOf<Name extends GlobalName> = DeepReadonly<z.output<(typeof globalSchemas)[Name]>>
