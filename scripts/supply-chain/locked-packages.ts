import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../stack/settings.ts'
import { licensesByHand } from './allowed-packages.ts'
import { lockFileSchema, productionPackages, type ProductionPackage } from './judge-packages.ts'

/** The packages of production that this repository's package-lock.json names. */
export function lockedPackages(): ProductionPackage[] {
  const lock: unknown = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  return productionPackages(lockFileSchema.parse(lock), licensesByHand)
}
