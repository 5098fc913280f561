/** What the guide’s pictures show: made for them, and called an example wherever it is seen. */
export const exampleTitles = {
  webinar: 'Example webinar: planning the year',
  heldWebinar: 'Example webinar: reading your data',
  contact: 'Example help desk',
  asked: 'Example page: visiting hours',
  sentBack: 'Example page: finding our office',
} as const
