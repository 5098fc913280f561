/** What Lunr's score is multiplied by. The numbers were found by trying, on public test collections and on a site like this one. */
export const weights = {
  /** A record that has next to nothing of the query keeps this share of its score for each query term, within the limits below. */
  keptPerQueryTerm: 0.1,
  minKept: 0.2,
  maxKept: 0.7,
  /** The power by which the rest falls with the share of the query that is missing. */
  coveragePower: 1.5,
  /** The weight of what a record's page has of the query, beside what the record has itself. */
  pageShare: 0.3,
  /** The reward for a query that is a whole segment of the title, most of one, or a whole tag. Of a title that has all of it and more it is a part of the first. */
  nameReward: { title: 0.6, nearlyWholeTitle: 0.3, tags: 0.4 },
  /** The factor of a question when the query names a document: the thing comes before questions about it. */
  questionAboutName: 0.7,
  /** The reward for a record that serves what the query asks to do and has all of the query. */
  purposeReward: 2,
  /** The part of a title's segment that is most of it. */
  nearlyWhole: 0.75,
}
