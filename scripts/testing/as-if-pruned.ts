/** `node --import …/as-if-pruned.ts PROGRAM`: no package can be loaded that `npm prune --omit=dev` would remove, whoever asks for it. */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isRecord } from '@osi/shared'
import { root } from '../stack/settings.ts'

const lock: unknown = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
const places = isRecord(lock) && isRecord(lock.packages) ? lock.packages : {}
const removed = new Set(
  Object.entries(places).flatMap(([place, entry]) =>
    isRecord(entry) && entry.dev === true ? [pathToFileURL(path.join(root, place)).href] : [],
  ),
)

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    const [, folder = ''] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(found.url) ?? []
    if (!removed.has(folder)) return found
    // The code of a package that isn’t there: who can do without it goes on.
    throw Object.assign(new Error(`${specifier} is not there after npm prune --omit=dev`), {
      code: 'ERR_MODULE_NOT_FOUND',
    })
  },
})
