/** Where a document stands between those who write it and those who publish it. */
export const reviewStates = [
  'draft',
  'waiting',
  'sent-back',
  'published',
  'changed',
  'changed-waiting',
  'changed-sent-back',
] as const
export type ReviewState = (typeof reviewStates)[number]

/** What someone can do that moves a document from one state to another. */
export const reviewActions = ['edit', 'ask', 'withdraw', 'send-back', 'publish', 'unpublish'] as const
export type ReviewAction = (typeof reviewActions)[number]

/**
 * The state machine: to which state an action leads from a state; what is missing can’t be done there. Writing on keeps a request,
 * publishing ends it, and nobody has to ask before publishing.
 */
export const reviewTable: Record<ReviewState, Partial<Record<ReviewAction, ReviewState>>> = {
  draft: { edit: 'draft', ask: 'waiting', publish: 'published' },
  waiting: { edit: 'waiting', withdraw: 'draft', 'send-back': 'sent-back', publish: 'published' },
  'sent-back': { edit: 'sent-back', ask: 'waiting', publish: 'published' },
  published: { edit: 'changed', unpublish: 'draft' },
  changed: { edit: 'changed', ask: 'changed-waiting', publish: 'published', unpublish: 'draft' },
  'changed-waiting': {
    edit: 'changed-waiting',
    withdraw: 'changed',
    'send-back': 'changed-sent-back',
    publish: 'published',
    unpublish: 'waiting',
  },
  'changed-sent-back': {
    edit: 'changed-sent-back',
    ask: 'changed-waiting',
    publish: 'published',
    unpublish: 'sent-back',
  },
}

/** The roles of those who do it. An administrator may all that a publisher may. */
export type ReviewRole = 'author' | 'publisher' | 'admin'

const everyone: readonly ReviewRole[] = ['author', 'publisher', 'admin']
const publishers: readonly ReviewRole[] = ['publisher', 'admin']

/** Who may do it, wherever the table has it. A request is withdrawn by whoever made it, or by a publisher. */
export const rolesForReview: Record<ReviewAction, readonly ReviewRole[]> = {
  edit: everyone,
  ask: everyone,
  withdraw: everyone,
  'send-back': publishers,
  publish: publishers,
  unpublish: publishers,
}

/** Who does something, as far as reviews care. */
export interface Reviewer {
  role: ReviewRole
  /** Whether the request that waits is theirs. */
  isAsker: boolean
}

/**
 * The state after somebody did something.
 * @returns undefined when it can’t be done there, or not by them
 */
export function stateAfter(state: ReviewState, action: ReviewAction, who: Reviewer): ReviewState | undefined {
  if (!rolesForReview[action].includes(who.role)) return undefined
  if (action === 'withdraw' && !who.isAsker && !publishers.includes(who.role)) return undefined
  return reviewTable[state][action]
}

/** A request for review that nobody has ended. */
export type RequestState = 'waiting' | 'sent-back'

/** What the state of a document follows from. */
export interface ReviewFacts {
  /** Whether readers have a version of it, now or from its time on. */
  isPublished: boolean
  /** Whether something was written since that version. */
  hasChanges: boolean
  /** Undefined when nobody asked for a review, or the request was withdrawn. */
  request: RequestState | undefined
}

/** The state of a document. A request about something that has no changes has nothing to ask about. */
export function reviewStateOf({ isPublished, hasChanges, request }: ReviewFacts): ReviewState {
  if (!isPublished) return request ?? 'draft'
  if (!hasChanges) return 'published'
  return request ? `changed-${request}` : 'changed'
}
