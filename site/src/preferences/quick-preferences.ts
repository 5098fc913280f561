import { loadOnce } from '../scripts/load-once.ts'
import { announce, changed, choose, deviceWantsMore, isHighContrast, textSize } from './choices.ts'
import { textSizeAfter } from './text-sizes.ts'

/** Makes the buttons for contrast and text size work. The panel behind “Display” comes when somebody asks for it. */
export function quickPreferences(): void {
  const root = document.querySelector<HTMLElement>('[data-display]')
  if (!root) return
  const button = (name: string) => root.querySelector<HTMLButtonElement>(`[data-quick="${name}"]`)
  const set = (name: string, attribute: string, value: boolean) => button(name)?.setAttribute(attribute, String(value))
  const onClick = (name: string, act: () => void) => button(name)?.addEventListener('click', act)
  const show = () => {
    const size = textSize()
    set('contrast', 'aria-pressed', isHighContrast())
    set('normal', 'aria-pressed', size === 100)
    set('smaller', 'aria-disabled', textSizeAfter(size, 'smaller') === size)
    set('larger', 'aria-disabled', textSizeAfter(size, 'larger') === size)
  }
  const chooseSize = (value: number) => {
    choose('text-size', String(value))
    announce(`Text size ${value} percent`)
  }

  // Where the device asks for more contrast, “off” has to be said.
  onClick('contrast', () =>
    choose('contrast', !isHighContrast() ? 'high' : deviceWantsMore.matches ? 'standard' : 'device'),
  )
  onClick('normal', () => chooseSize(100))
  for (const step of ['smaller', 'larger'] as const) onClick(step, () => chooseSize(textSizeAfter(textSize(), step)))
  document.addEventListener(changed, show)
  deviceWantsMore.addEventListener('change', show)
  show()

  const toggle = root.querySelector<HTMLElement>('[data-display-toggle]')
  const load = loadOnce(toggle?.dataset.displayToggle ?? '')
  // The panel comes while the pointer or the focus is on its way; the click that opens it is heard by the panel itself.
  for (const intent of ['pointerenter', 'focus']) toggle?.addEventListener(intent, load)
  toggle?.addEventListener('click', () => {
    void load().then(() => root.dispatchEvent(new Event('display-toggle')))
  })
}
