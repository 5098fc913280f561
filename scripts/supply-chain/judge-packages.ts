import { z } from 'zod'

/** A package-lock.json of version 3, as far as it matters here. */
export const lockFileSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      /** Only development needs it. */
      dev: z.boolean().optional(),
      /** A room of this repository. */
      link: z.boolean().optional(),
    }),
  ),
})
type LockFile = z.infer<typeof lockFileSchema>

/** A package of production, once for each version. */
export interface ProductionPackage {
  name: string
  version: string
  /** As SPDX writes it, `(MIT OR Apache-2.0)` included; undefined when nobody says. */
  license: string | undefined
}

const folder = 'node_modules/'

/**
 * The packages that production has, those for other systems included, by name.
 * @param licensesByHand for those whose entry names none
 */
export function productionPackages(
  { packages }: LockFile,
  licensesByHand: Readonly<Record<string, string>>,
): ProductionPackage[] {
  const all = Object.entries(packages).flatMap(([place, { version = '', license, dev, link }]) => {
    const at = place.lastIndexOf(folder)
    if (at === -1 || dev || link) return []
    const name = place.slice(at + folder.length)
    return [{ name, version, license: license ?? licensesByHand[name] }]
  })
  const once = new Map(all.map((each) => [`${each.name}@${each.version}`, each]))
  return [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/**
 * Whether one may choose a license that is allowed: any of those joined by OR, all of those joined by AND.
 * @param expression as SPDX writes it, without nesting: that is all that packages have
 */
export function isAllowedLicense(expression: string, allowed: ReadonlySet<string>): boolean {
  const plain = expression.replace(/^\(|\)$/g, '')
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((name) => allowed.has(name.trim())))
}

/**
 * What is wrong with the packages of production: a sentence each.
 * @param maxPackages how many there may be
 */
export function problemsWithPackages(
  packages: readonly ProductionPackage[],
  allowed: ReadonlySet<string>,
  maxPackages: number,
): string[] {
  const problems = packages.flatMap(({ name, version, license }) => {
    if (license === undefined)
      return [`${name} ${version} names no license. Read its files, and say in licensesByHand what they say.`]
    return isAllowedLicense(license, allowed)
      ? []
      : [`${name} ${version} has the license ${license}, which is not allowed in production.`]
  })
  return packages.length > maxPackages
    ? [
        ...problems,
        `Production has ${packages.length} packages, and ${maxPackages} are allowed. Do without the new ones, or raise the number and say why in docs/decisions.`,
      ]
    : problems
}
