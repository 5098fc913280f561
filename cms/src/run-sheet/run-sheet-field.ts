import { isOneOf, type ContentTypeName } from '@osi/shared'
import type { Field } from 'payload'
import { typesWithRunSheet } from './run-sheet-report.ts'

/** In the sidebar of an event: what is to be done for it. */
const runSheetField: Field = {
  name: 'runSheet',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableBulkEdit: true,
    disableListColumn: true,
    components: { Field: '/run-sheet/RunSheet.tsx#RunSheet' },
  },
}

/** The field of a content type whose documents have a run-sheet; none of any other. */
export const runSheetFieldsOf = (name: ContentTypeName): Field[] =>
  isOneOf(typesWithRunSheet, name) ? [runSheetField] : []
