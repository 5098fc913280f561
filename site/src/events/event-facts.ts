/** What a content type knows that others don't: when exactly, where and how people attend. */
export interface EventFacts {
  /** ISO with its offset, or a calendar day where the hour is not known. */
  startDate: string
  endDate?: string
  attendance: 'OnlineEventAttendanceMode' | 'OfflineEventAttendanceMode' | 'MixedEventAttendanceMode'
  /** A schema.org `Place` or `VirtualLocation`. */
  location?: object
  registrationUrl?: string
}
