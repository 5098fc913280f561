/** For the page of an event that has an hour: what every page with events does, and the hour on the reader's own clock. */
import './events.ts'
import { tellOwnTime } from '../events/own-time.ts'

tellOwnTime()
