/** For the page of an event with a transcript: what every page with events does, and what opens the transcript at a minute. */
import './events.ts'
import { openAtAnchor } from './open-at-anchor.ts'
import { whenParsed } from './when-parsed.ts'

whenParsed(openAtAnchor)
