import { accessSync, constants } from 'node:fs'
import bundled from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'

/** Where systems keep a Chromium or a Chrome of their own. */
const systems = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** What the npm package starts Chromium with, except one process for everything: that one ends with the first context that closes. */
const argumentsOfBundled = bundled.args.filter((argument) => argument !== '--single-process')

/** Opens a real browser: the system's, or else the Chromium that npm installed. None is downloaded. */
export async function openBrowser(): Promise<Browser> {
  const ofSystem = systems.find(isExecutable)
  const browser = await chromium.launch(
    ofSystem
      ? { executablePath: ofSystem, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
      : { executablePath: await bundled.executablePath(), args: argumentsOfBundled },
  )
  // Twice what Playwright gives: a slow machine that is busy besides takes five times as long as a quick one.
  browser.on('context', (context) => context.setDefaultTimeout(60_000))
  return browser
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
