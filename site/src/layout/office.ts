import type { Publication } from '@osi/shared'

/** What every page says of the office; the name stands even before anybody has filled in the settings. */
export function officeOf({ globals }: Publication) {
  const settings = globals['site-settings']
  return {
    name: settings?.officeName ?? 'Office of School Improvement',
    department: settings?.departmentName,
    phone: settings?.phone,
    email: settings?.email,
    /** The lines of the postal address. */
    address: (settings?.address ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  }
}
