import type { PageFault } from '@osi/shared'
import { Offers } from '../../editing/form/offers.ts'

/** What is known of the finished page while the preview beside a form is open. */
export interface PageCheck {
  /** `checking` before the first answer; `failed` when the page that is shown could not be checked. */
  state: 'checking' | 'checked' | 'failed'
  /** What axe found on the page in words of the form’s fields. While it is checked again, what it found before. */
  faults: readonly PageFault[]
  /**
   * Marks places of the page in the preview, and no others.
   * @param goTo the one to scroll to
   */
  show: (marks: readonly number[], goTo?: number) => void
}

/** By form. A form whose preview is closed has none. */
export const pageChecksOfForms = new Offers<object, PageCheck>()
