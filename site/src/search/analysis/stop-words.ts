/**
 * Words that say nothing about what a person is looking for. Words that narrow it down are not among them: “after school”,
 * “no child”, “May”.
 */
const stopWords = new Set(
  (
    'a able about almost also am among an and any are as at be because been between but by can cannot could did ' +
    'do does either else ever for from get got had has have he her hers him his how however i if in into is it ' +
    'its just let like likely me might must my neither nor of often on or other our please rather said say says ' +
    'she should since so some such than that the their them then there these they this those to too us very want ' +
    'wants was we were what when where which while who whom why will with would yet you your'
  ).split(' '),
)

/** @param word a folded word */
export const isStopWord = (word: string): boolean => stopWords.has(word)
