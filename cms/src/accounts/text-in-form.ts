/** What is typed in a field of a form, by its name; empty when there is no such field. */
export const textInForm = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}
