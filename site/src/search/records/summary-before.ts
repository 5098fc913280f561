/** What of a summary stands before a text: nothing when the text itself begins with it, as a question's answer does. */
export const summaryBefore = (body: string, summary: string | undefined): string | undefined =>
  summary && body.startsWith(summary) ? undefined : summary
