/** How many characters a field of the form “Report a problem” takes. */
export const longestInReport = { problem: 5_000, doing: 1_000, page: 500, email: 200, display: 200 } as const

/** How many characters the text of a report has at most: three fields in one, each after the words that introduce it. */
export const longestReport: number = longestInReport.problem + longestInReport.doing + longestInReport.display + 100
