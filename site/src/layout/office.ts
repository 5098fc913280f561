import type { Publication } from '@osi/shared'
import { linesOf } from '../components/lines-of.ts'

/** What every page says of the office; the name stands even before anybody has filled in the settings. */
export function officeOf({ globals }: Publication) {
  const settings = globals['site-settings']
  return {
    name: settings?.officeName ?? 'Office of School Improvement',
    department: settings?.departmentName,
    phone: settings?.phone,
    email: settings?.email,
    /** The lines of the postal address. */
    address: linesOf(settings?.address),
  }
}
