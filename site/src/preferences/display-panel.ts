/** The panel behind “Display”: built when it is first asked for, it opens and closes at the event `display-toggle`. */
import { adoptStyles } from '../scripts/adopt-styles.ts'
import { announce, changed, choose, chooseNothing, chosen, isPreference, type Preference } from './choices.ts'
import styles from './display-panel.css?inline'
import { textSizes } from './text-sizes.ts'

const groups: { name: Preference; label: string; choices: (readonly [string, string])[] }[] = [
  {
    name: 'contrast',
    label: 'Contrast',
    choices: [
      ['device', 'As my device'],
      ['standard', 'Standard'],
      ['high', 'High'],
    ],
  },
  {
    name: 'scheme',
    label: 'Colors',
    choices: [
      ['device', 'As my device'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ],
  },
  {
    name: 'text-size',
    label: 'Text size',
    choices: textSizes.map((size) => [String(size), size === 100 ? 'As my device' : `${size}%`]),
  },
]

const root = document.querySelector<HTMLElement>('[data-display]')
const toggle = root?.querySelector<HTMLElement>('[data-display-toggle]')

if (root && toggle) {
  adoptStyles(styles)
  const panel = document.createElement('div')
  panel.className = 'display__panel'
  panel.id = 'display-panel'
  panel.hidden = true
  panel.innerHTML = groups
    .map(
      ({ name, label, choices }) =>
        `<fieldset class="choices"><legend>${label}</legend>${choices
          .map(
            ([value, words]) =>
              `<label class="choice"><input type="radio" name="${name}" value="${value}"> ${words}</label>`,
          )
          .join('')}</fieldset>`,
    )
    .join('')
  const reset = document.createElement('button')
  reset.type = 'button'
  reset.className = 'button button--quiet'
  reset.textContent = 'Reset to my device’s settings'
  panel.append(reset)
  toggle.after(panel)
  toggle.setAttribute('aria-controls', panel.id)

  const show = () => {
    for (const input of panel.querySelectorAll('input'))
      input.checked = isPreference(input.name) && chosen(input.name) === input.value
  }
  const setOpen = (open: boolean) => {
    panel.hidden = !open
    toggle.setAttribute('aria-expanded', String(open))
  }
  panel.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && isPreference(target.name)) choose(target.name, target.value)
  })
  reset.addEventListener('click', () => {
    chooseNothing()
    announce('Contrast, colors and text size follow your device')
  })
  root.addEventListener('display-toggle', () => setOpen(Boolean(panel.hidden)))
  root.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || panel.hidden) return
    setOpen(false)
    toggle.focus()
  })
  document.addEventListener(changed, show)
  show()
}
