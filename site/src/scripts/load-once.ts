/**
 * A part of the page that comes when somebody is about to use it. It attaches itself to the page when it is loaded.
 * @param address of a script, as `?worker&url` gives it: one file with all that it needs. Pages name it in an attribute, or Astro
 * would leave it among the files of the server
 * @returns loads it; after a failure, off line say, the next call tries again
 */
export function loadOnce(address: string): () => Promise<void> {
  let loading: Promise<unknown> | undefined
  return async () => {
    try {
      await (loading ??= import(/* @vite-ignore */ address))
    } catch (error) {
      loading = undefined
      throw error
    }
  }
}
