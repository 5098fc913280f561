import { Window } from 'happy-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { openAtAnchor } from './open-at-anchor.ts'

afterEach(() => vi.unstubAllGlobals())

/** A page at an address; whether its transcript is open after the script has run. */
function isOpenAt(hash: string): { isOpen: () => boolean; goTo: (hash: string) => void } {
  const window = new Window({ url: `https://osi.example.org/webinars/x/${hash}` })
  window.document.body.innerHTML =
    '<details><summary>Transcript</summary><p id="t-12m30s">Yes.</p></details><p id="x"></p>'
  for (const name of ['document', 'location'] as const) vi.stubGlobal(name, window[name])
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
  openAtAnchor()
  return {
    isOpen: () => window.document.querySelector('details')?.hasAttribute('open') ?? false,
    goTo: (to) => {
      window.location.hash = to
      window.dispatchEvent(new window.Event('hashchange'))
    },
  }
}

test.each([
  ['#t-12m30s', true],
  ['#x', false],
  ['#gone', false],
  ['', false],
])('at %j the transcript is open: %s', (hash, isOpen) => {
  expect(isOpenAt(hash).isOpen()).toBe(isOpen)
})

test('a link on the page opens it too', () => {
  const { isOpen, goTo } = isOpenAt('')
  goTo('#t-12m30s')
  expect(isOpen()).toBe(true)
})
