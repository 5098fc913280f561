/**
 * What may stand in `package-lock.json` for production. Each of these licenses lets an office run, change and show the whole system
 * without giving its own sources away. LGPL and MPL bind the library's own files alone; GPL and AGPL would bind the whole.
 */
export const allowedLicenses: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'WTFPL',
])

/** Packages whose lock entry names no license, with the one that their own files name. */
export const licensesByHand: Readonly<Record<string, string>> = {
  // Both have the old `licenses` list in package.json, which npm doesn't copy, and a LICENSE file with MIT's text.
  busboy: 'MIT',
  streamsearch: 'MIT',
}

/**
 * How many packages production may have, those for other systems and processors included. Whoever needs more raises the number, and says
 * in docs/decisions what the new ones are for.
 */
export const maxProductionPackages = 860
