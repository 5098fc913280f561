import MiniSearch from 'minisearch'
import { itemMarkup, type Show } from './show.ts'
import { miniSearchOptions } from './minisearch-options.ts'

let loaded: Promise<MiniSearch> | undefined
const load = async () => MiniSearch.loadJSON(await (await fetch('/minisearch/index.json')).text(), miniSearchOptions)

const show: Show = async (query, place) => {
  const index = await (loaded ??= load())
  const results = index.search(query).slice(0, 10)
  place.innerHTML = results
    .map(({ address, title, summary }) => itemMarkup(String(address), String(title), String(summary)))
    .join('')
  return results.length
}
Object.assign(globalThis, { show })
