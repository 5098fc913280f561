import type { GlobalName } from '@osi/shared'
import type { GlobalConfig } from 'payload'
import { accessibility } from './accessibility.ts'
import { home } from './home.ts'
import { navigation } from './navigation.ts'
import { notice } from './notice.ts'
import { siteSettings } from './site-settings.ts'

/** Every global, by its slug. */
export const contentGlobals = {
  accessibility,
  home,
  navigation,
  notice,
  'site-settings': siteSettings,
} satisfies Record<GlobalName, GlobalConfig>
