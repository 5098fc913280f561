/** For pages with events: what every page does, and what keeps their times true. */
import './text.ts'
import { keepEventsTrue } from '../events/keep-true.ts'

keepEventsTrue()
