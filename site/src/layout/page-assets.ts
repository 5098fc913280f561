import correctPage from '../events/correct-page.ts?worker&url'
import eventScript from '../scripts/event.ts?worker&url'
import eventsScript from '../scripts/events.ts?worker&url'
import formsScript from '../scripts/forms.ts?worker&url'
import textScript from '../scripts/text.ts?worker&url'
import menuLevelsScript from '../scripts/menu-levels.ts?worker&url'
import transcriptScript from '../scripts/transcript.ts?worker&url'
import menuLevelsSheet from './site-header/menu-levels.css?url'
import categorySheet from '../styles/category.css?url'
import eventSheet from '../styles/event.css?url'
import eventsSheet from '../styles/events.css?url'
import homeSheet from '../styles/home.css?url'
import schoolSheet from '../styles/school.css?url'
import textSheet from '../styles/text.css?url'

/** What a page shows decides what it loads: one style sheet and one script (docs/decisions/0023). */
export const pageAssets = {
  home: { sheet: homeSheet, script: eventsScript },
  /** The page of an event of days. */
  conference: { sheet: eventSheet, script: eventsScript },
  /** The page of an event that has an hour, which other clocks show otherwise. */
  event: { sheet: eventSheet, script: eventScript },
  /** The same, with a transcript on it. Other pages have no room for its script. */
  transcript: { sheet: eventSheet, script: transcriptScript },
  /** Lists of events. */
  events: { sheet: eventsSheet, script: eventsScript },
  /** A category, with the events for it. */
  category: { sheet: categorySheet, script: eventsScript },
  /** A school or a district, with the events for it. */
  school: { sheet: schoolSheet, script: eventsScript },
  /** Running text, and lists of what is no event. */
  text: { sheet: textSheet, script: textScript },
  /** Running text in which an editor shows an event. */
  textWithEvents: { sheet: textSheet, script: eventsScript },
  /** Where a reader asks or reports. */
  forms: { sheet: textSheet, script: formsScript },
} as const

/** What a page with events loads when time has overtaken it (`../events/keep-true.ts`). */
export const correction = correctPage

/** What pages load besides when the menu of the site has two levels. */
export const menuLevels = { sheet: menuLevelsSheet, script: menuLevelsScript }

export type PageGroup = keyof typeof pageAssets
