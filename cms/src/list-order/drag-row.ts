/** Near the edge of the window the page scrolls, so that a row can be dragged further than what is seen. Both in CSS pixels. */
const edge = 70
const scrollStep = 12

/** Where a row would be dropped: the index among the rows, by their middles. */
const indexAt = (middles: readonly number[], from: number, y: number): number => {
  const passed = middles.filter((middle, index) => index !== from && middle < y)
  return passed.length
}

/**
 * Lets a row of a table follow the pointer until it is dropped; Escape puts it back.
 * @param handle in the row, and under the pointer
 * @param onDrop gets the index of the row before and after, and what takes the shifts of the rows away again; not asked when it stays
 */
export function dragRow(
  handle: HTMLElement,
  { pointerId, clientY }: { pointerId: number; clientY: number },
  onDrop: (from: number, to: number, settle: () => void) => void,
): void {
  const row = handle.closest('tr')
  const rows = [...(row?.parentElement?.children ?? [])].filter((one) => one instanceof HTMLElement)
  const from = row ? rows.indexOf(row) : -1
  if (!row || from === -1) return
  const boxes = rows.map((one) => one.getBoundingClientRect())
  const scrolledAt = window.scrollY
  const start = clientY
  const middles = boxes.map(({ top, height }) => top + height / 2)
  const height = boxes[from]?.height ?? 0
  const middle = middles[from] ?? 0
  let [to, at, frame] = [from, clientY, 0]

  const show = () => {
    const by = at - start + window.scrollY - scrolledAt
    to = indexAt(middles, from, middle + by)
    rows.forEach((one, index) => {
      const shift =
        index === from ? by : index > from && index <= to ? -height : index < from && index >= to ? height : 0
      one.style.transform = shift === 0 ? '' : `translateY(${shift}px)`
    })
  }
  const scroll = () => {
    const by = at < edge ? -scrollStep : at > window.innerHeight - edge ? scrollStep : 0
    if (by !== 0) window.scrollBy(0, by)
    show()
    frame = requestAnimationFrame(scroll)
  }
  const settle = () => {
    for (const one of rows) one.style.transform = ''
    row.classList.remove('list-order__dragged')
  }
  const end = () => {
    cancelAnimationFrame(frame)
    handle.removeEventListener('pointermove', follow)
    handle.removeEventListener('pointerup', drop)
    handle.removeEventListener('pointercancel', cancel)
    document.removeEventListener('keydown', escape, true)
  }
  const follow = (event: PointerEvent) => {
    at = event.clientY
  }
  const cancel = () => {
    end()
    settle()
  }
  const drop = () => {
    show()
    end()
    if (to === from) settle()
    else onDrop(from, to, settle)
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    cancel()
  }
  handle.setPointerCapture(pointerId)
  row.classList.add('list-order__dragged')
  handle.addEventListener('pointermove', follow)
  handle.addEventListener('pointerup', drop)
  handle.addEventListener('pointercancel', cancel)
  document.addEventListener('keydown', escape, true)
  scroll()
}
