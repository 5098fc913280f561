import { itemMarkup, type Show } from './show.ts'

interface Pagefind {
  search(
    query: string,
  ): Promise<{ results: { data(): Promise<{ url: string; excerpt: string; meta: { title: string } }> }[] }>
}

let loaded: Promise<Pagefind> | undefined

const show: Show = async (query, place) => {
  const address = '/pagefind/pagefind.js'
  const pagefind = await (loaded ??= import(/* @vite-ignore */ address) as Promise<Pagefind>)
  const { results } = await pagefind.search(query)
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()))
  place.innerHTML = shown.map(({ url, excerpt, meta }) => itemMarkup(url, meta.title, excerpt)).join('')
  return shown.length
}
Object.assign(globalThis, { show })
