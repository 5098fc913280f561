/** Acronyms that everybody knows, and what looks like one and is none: numbers, time zones, a word that is stressed. */
const known = new Set(
  (
    'AM PM CT ET MT PT CST CDT EST EDT US USA UK MS PDF FAQ FAQS ID TV PO OK URL CSV DVD USB COVID PIN ZIP PC ' +
    'II III IV VI VII VIII IX XI XII ' +
    'ALL ALSO AND ANY ARE BEFORE AFTER BOTH CAN DATE DO DUE EACH EVERY FREE IS IT MAY MUST NEVER NEW NEXT NO NOT NOTE NOW ONE ONLY OR PLEASE THE THIS TWO UPDATE UPDATED WILL YES YOU YOUR'
  ).split(' '),
)

/** Whether a word in capitals needs no explanation: everybody knows it, or the glossary has it. */
export const isFamiliar = (word: string, glossary: ReadonlySet<string>): boolean =>
  known.has(word.toUpperCase()) || glossary.has(word.toUpperCase())
