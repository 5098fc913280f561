/** The field that says where a document stands in a list that publishers put in order by hand. */
export const orderFieldName = 'order'
