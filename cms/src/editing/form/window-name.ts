/** A name for this window, as long as its page lives. Not kept in the session: a window that is duplicated would share it. */
export const windowName: string = typeof crypto === 'undefined' ? 'server' : crypto.randomUUID()

const lockOf = (name: string): string => `window ${name}`

/** Lets other windows of this browser know that this one is open; the browser forgets it when the page ends, however it ends. */
export function announceWindow(): void {
  void globalThis.navigator?.locks
    ?.request(lockOf(windowName), () => new Promise(() => undefined))
    .catch(() => undefined)
}

/** Whether a window of this browser is still open. Browsers that can't tell, over plain HTTP, count none as open. */
export async function isWindowOpen(name: string): Promise<boolean> {
  const held = (await globalThis.navigator?.locks?.query())?.held ?? []
  return held.some((lock) => lock.name === lockOf(name))
}
