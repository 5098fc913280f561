/** Settings that say where the parts are. */
interface AddressSettings {
  CMS_PORT: number
  SITE_PORT: number
  PUBLISHER_PORT: number
  CMS_URL?: string
  SITE_URL?: string
  CMS_INTERNAL_URL?: string
  PUBLISHER_URL?: string
}

/** Where the parts are: origins without a slash at the end. */
export interface Addresses {
  /** The CMS as editors reach it. */
  cmsUrl: string
  /** The site as readers reach it. */
  siteUrl: string
  /** The CMS as the other parts reach it. */
  cmsInternalUrl: string
  /** The release builder as the CMS reaches it. */
  builderUrl: string
}

/** The addresses that settings say; those that they leave out follow from the ports. */
export const addressesOf = (settings: AddressSettings): Addresses => ({
  cmsUrl: settings.CMS_URL ?? `http://localhost:${settings.CMS_PORT}`,
  siteUrl: settings.SITE_URL ?? `http://localhost:${settings.SITE_PORT}`,
  cmsInternalUrl: settings.CMS_INTERNAL_URL ?? settings.CMS_URL ?? `http://127.0.0.1:${settings.CMS_PORT}`,
  builderUrl: settings.PUBLISHER_URL ?? `http://127.0.0.1:${settings.PUBLISHER_PORT}`,
})

/**
 * The address of the database, with the password that was said apart from it.
 * @param url with or without a password in it; the one in it counts
 */
export function withPassword(url: string, password: string | undefined): string {
  const address = new URL(url)
  if (!address.password && password !== undefined) address.password = encodeURIComponent(password)
  return address.href
}
