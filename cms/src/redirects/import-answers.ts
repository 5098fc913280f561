import type { PlannedRedirect, RedirectEffect } from '@osi/shared'

/** Where the endpoints of the import are. */
export const redirectImportAddress = '/api/redirects/import'

/** Where the screen is on which publishers import a list. */
export const redirectImportScreen = '/admin/redirects-import'

/** What a list would do, or has done. */
export interface ListPlan {
  /** In the order of the list. */
  rows: readonly PlannedRedirect[]
  counts: Readonly<Record<RedirectEffect, number>>
}
