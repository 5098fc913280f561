/** What the parts of one page have to know of each other while it is rendered. */
interface PageState {
  /** Texts that readers meet before any rich text, and that nobody has looked through for abbreviations yet. */
  unread: string[]
  /** The long forms of abbreviations that have been given. */
  given: Set<string>
  /** Whether the sheet for blocks is on the page. */
  hasBlockSheet: boolean
}

const states = new WeakMap<object, PageState>()

/**
 * The state of the page that is being rendered. Its parts are rendered in the order in which readers meet them.
 * @param locals of the page: whoever renders makes one for each
 */
export function pageState(locals: object): PageState {
  const known = states.get(locals)
  if (known) return known
  const state: PageState = { unread: [], given: new Set(), hasBlockSheet: false }
  states.set(locals, state)
  return state
}
