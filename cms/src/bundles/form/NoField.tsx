/** A field that is a column of the list and nothing in the form: the panel above says it better. */
export const NoField = () => null
