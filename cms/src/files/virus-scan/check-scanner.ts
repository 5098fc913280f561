import { formatClamdAddress, type ClamdAddress } from '@osi/shared/settings'
import { isThere } from './clamd.ts'

/**
 * Before the CMS serves: whether the virus scanner answers. One that doesn’t keeps nobody from starting: texts can be edited without it.
 * @returns a sentence for whoever starts the CMS
 */
export async function checkScanner(scanner: ClamdAddress): Promise<string> {
  const where = `The virus scanner at ${formatClamdAddress(scanner)}`
  return (await isThere(scanner))
    ? `${where} looks into every file that is added.`
    : `${where} does not answer. The CMS starts without it: no file can be added until it answers. See whether clamd runs there, and whether CLAMD_ADDRESS names it.`
}
