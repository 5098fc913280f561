import type { ChangeWords } from '../../events/change-words.ts'

/** How an extension, a closing that was taken back, and the like are told. */
export const deadlineChangeWords: ChangeWords = {
  prefixes: {
    restored: 'Open again: ',
    restoredOnNewDate: 'Open again, with a new due date: ',
    newDate: 'New due date: ',
    newPlace: 'New place: ',
    newAddress: 'New address to hand it in: ',
  },
  dateInWords: (from, to) => `Now due ${to}; it was due ${from}.`,
  newAddress: 'It is handed in at another address now.',
}
