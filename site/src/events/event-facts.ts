/** What a content type knows that others don't: when exactly, and where people register. Where they attend is in `attendanceOf`. */
export interface EventFacts {
  /** ISO with its offset, or a calendar day where the hour is not known. */
  startDate: string
  endDate?: string
  registrationUrl?: string
}
