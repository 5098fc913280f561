/** What goes along with the next publication of a form. */
export interface ChangeNote {
  changeNote: string
  changeNoteIsPublic: boolean
}

/** By form: a form keeps its `formRef` for as long as it is there. */
const notes = new WeakMap<object, ChangeNote>()

/** Keeps what was typed until the form is published. */
export function keepChangeNote(form: object, note: ChangeNote): void {
  notes.set(form, note)
}

/** What a publication says of itself; nothing when nobody typed anything. */
export function changeNoteOf(form: object | undefined): ChangeNote | Record<string, never> {
  const note = form && notes.get(form)
  return note?.changeNote.trim() ? note : {}
}
