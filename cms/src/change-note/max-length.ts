/** Characters: a note about a change is one line of a table. */
export const maxChangeNoteLength = 200
