/**
 * In the frame beside a form of the CMS. The form sends what is typed, sealed by the CMS; the site’s server makes the page of it, and the
 * page takes the place of the one before without losing its scroll. Its own scripts don’t run, and its links lead nowhere.
 */
import { draftFrameAddress, parseFrameMessage, type FrameAnswer, type Look } from '@osi/shared'
import { checkPage, forgetMarks, showMarks } from './check-page.ts'
import { blocks, wordsOf } from './element-words.ts'

const root = document.documentElement
const origins = (root.dataset.editorOrigins ?? '').split(' ').filter(Boolean)
delete root.dataset.editorOrigins

let editor: string | undefined
let look: Look = {}
let newest = 0
let checkTimer: ReturnType<typeof setTimeout> | undefined

/** Milliseconds without a new page until this one is checked. While somebody types, the processor is theirs. */
const settledAfterMs = 1_500

function applyLook(): void {
  if (look.contrast) root.dataset.contrast = look.contrast
  else delete root.dataset.contrast
  if (look.scheme) root.dataset.scheme = look.scheme
  else delete root.dataset.scheme
}

/** The page’s sheet stands beside the old one until it is loaded, so that nothing is shown without any. */
async function takeSheet(page: Document): Promise<void> {
  const sheetIn = (from: Document) => from.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')
  const [old, next] = [sheetIn(document), sheetIn(page)]
  if (!next || old?.getAttribute('href') === next.getAttribute('href')) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = next.getAttribute('href') ?? ''
  const loaded = new Promise((done) => ['load', 'error'].forEach((event) => link.addEventListener(event, done)))
  document.head.append(link)
  await loaded
  old?.remove()
}

/** Which parts are open stays so. */
const openDetails = (): boolean[] => [...document.querySelectorAll('details')].map(({ open }) => open)

let checking: Promise<void> = Promise.resolve()

/** Checks the page that is shown, and says what was found unless another page has come meanwhile. axe does one page at a time. */
function check(): void {
  checking = checking.then(async () => {
    const mine = newest
    const answer = await checkPage().then(
      (found) => ({ kind: 'checked' as const, found }),
      () => ({ kind: 'unchecked' as const }),
    )
    if (mine === newest) tell(answer)
  })
}

async function show(sealed: string): Promise<void> {
  const mine = ++newest
  clearTimeout(checkTimer)
  const response = await fetch(draftFrameAddress, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: sealed,
  }).catch(() => undefined)
  if (mine !== newest) return
  if (!response?.ok) return tell({ kind: 'failed' })
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  await takeSheet(page)
  if (mine !== newest) return
  const [left, top, open] = [scrollX, scrollY, openDetails()]
  for (const script of page.querySelectorAll('script')) script.remove()
  document.title = page.title
  document.body.replaceWith(document.adoptNode(page.body))
  document.querySelectorAll('details').forEach((details, index) => (details.open = open[index] ?? details.open))
  scrollTo(left, top)
  forgetMarks()
  tell({ kind: 'shown' })
  checkTimer = setTimeout(check, settledAfterMs)
}

type Said<Answer> = Answer extends FrameAnswer ? Omit<Answer, 'from'> : never

function tell(message: Said<FrameAnswer>): void {
  if (editor) parent.postMessage({ from: 'osi-draft-frame', ...message }, editor)
}

addEventListener('message', ({ origin, source, data }) => {
  if (source !== parent || !origins.includes(origin)) return
  editor = origin
  const message = parseFrameMessage(data)
  if (message?.look) look = message.look
  applyLook()
  if (message?.marks) showMarks(message.marks, message.goTo)
  if (message?.sealed !== undefined) void show(message.sealed)
})

/** What was clicked is said to the form, which goes to the field; nothing is followed or sent from here. */
addEventListener(
  'click',
  (event) => {
    const target = event.target instanceof Element ? event.target : undefined
    if (target?.closest('summary')) return
    event.preventDefault()
    const block = target?.closest(`${blocks}, a, time, img`)
    const words = block && wordsOf(block)
    if (words) tell({ kind: 'clicked', words: words.slice(0, 500) })
  },
  true,
)
addEventListener('submit', (event) => event.preventDefault(), true)

// Nobody is told anything by it; the form answers with what is typed.
parent.postMessage({ from: 'osi-draft-frame', kind: 'ready' }, '*')
