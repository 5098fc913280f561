/**
 * Closes what is open below an entry of the menu: by Escape, which leads back to its button, by a click elsewhere, and when the focus goes
 * on. Opening needs no script. Only pages of a site whose menu has two levels load it.
 */
const opened = (): HTMLDetailsElement | null => document.querySelector('.site-nav__more[open]')

document.addEventListener('keydown', (event) => {
  const branch = opened()
  if (event.key !== 'Escape' || event.defaultPrevented || !branch) return
  branch.open = false
  branch.querySelector('summary')?.focus()
})

for (const leaving of ['click', 'focusin'])
  document.addEventListener(leaving, ({ target }) => {
    const branch = opened()
    if (branch && target instanceof Node && !branch.contains(target)) branch.open = false
  })
