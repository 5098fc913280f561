/** What Spanish pages say about where their words come from. */
export const translationWords = {
  older: 'El texto en inglés cambió después de esta traducción.',
  readEnglish: 'Lea el texto en inglés',
  onlyEnglish: 'Este texto todavía está solo en inglés.',
  olderNotice: 'El aviso en inglés cambió después. Ahora dice:',
} as const
