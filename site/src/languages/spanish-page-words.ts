/** What the pages say that have a Spanish version of their own, and what the search knows them by. */
export const spanishPageWords = {
  faqs: { title: 'Preguntas y respuestas' },
  categories: {
    title: 'Escuelas identificadas',
    summary: 'Qué significa que una escuela está identificada para recibir apoyo.',
    find: 'Busque una escuela o un distrito por una parte de su nombre, o por su número',
    findButton: 'Buscar',
    schools: 'Escuelas',
    list: 'La lista de escuelas está en inglés',
  },
} as const
