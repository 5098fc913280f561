/** For the page of an event with a transcript: what the page of every event with an hour does, and what opens the transcript at a minute. */
import './event.ts'
import { openAtAnchor } from './open-at-anchor.ts'
import { whenParsed } from './when-parsed.ts'

whenParsed(openAtAnchor)
