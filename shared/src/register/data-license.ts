import { z } from 'zod'

/** The licenses under which the office can offer the register as open data, as SPDX names them. */
export const dataLicenses = {
  'CC0-1.0': {
    title: 'Creative Commons Zero 1.0 (public domain)',
    path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'CC-BY-4.0': {
    title: 'Creative Commons Attribution 4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
} as const

export const dataLicense = z.enum(['CC0-1.0', 'CC-BY-4.0'])
/** Until the office chooses another. */
export const defaultDataLicense = 'CC0-1.0'
export type DataLicense = z.infer<typeof dataLicense>
