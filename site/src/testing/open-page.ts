import type { Publication } from '@osi/shared'
import type { Browser, Page } from 'playwright-core'
import { testSiteUrl, type CompiledSite } from './compiled-site.ts'

/** How a reader comes to a page. */
export interface Visit {
  /** Of the window, in pixels. */
  width?: number
  /** What the reader's device asks for. */
  device?: { contrast?: 'more'; colorScheme?: 'dark' }
  /** What the browser has kept from earlier visits. */
  storage?: Record<string, string>
  script?: boolean
  /** What the reader's clock says: pages take off what is over. */
  at?: Date
}

/** What is opened, and in what. */
interface OpenedSite {
  site: CompiledSite
  browser: Browser
  publication: Publication
  /** By their paths, without the leading slash. */
  searchFiles: ReadonlyMap<string, Buffer>
  /** The instant that the pages are made for. */
  now: Date
}

/**
 * Opens a page of the compiled site without a server: every request is answered from here, and none leaves.
 * @returns the page in a context of its own; whoever asked closes it
 */
export async function openPage(
  { site, browser, publication, searchFiles, now }: OpenedSite,
  address: string,
  { width = 1280, device = {}, storage = {}, script = true, at }: Visit = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    ...device,
    javaScriptEnabled: script,
    bypassCSP: true,
  })
  await context.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value)
  }, storage)
  const page = await context.newPage()
  if (at) await page.clock.setFixedTime(at)
  await page.route('**', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== testSiteUrl) return route.abort()
    const asset = site.asset(url.pathname)
    if (asset) return route.fulfill({ body: asset.body, contentType: asset.type })
    const searchFile = searchFiles.get(url.pathname.slice(1))
    if (searchFile) return route.fulfill({ body: searchFile })
    const { status, html } = await site.page(url.pathname + url.search, publication, now)
    // As the site's server does.
    const body = html || (await site.page('/404.html', publication, now)).html
    return route.fulfill({ status, body, contentType: 'text/html; charset=utf-8' })
  })
  await page.goto(testSiteUrl + address)
  return page
}
