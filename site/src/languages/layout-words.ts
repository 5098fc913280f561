import type { Language } from './language.ts'

const english = {
  skip: 'Skip to main content',
  home: 'Home',
  breadcrumbs: 'Breadcrumb',
  updated: 'Updated',
  thisPage: 'This page',
  notice: 'Notice',
  noticeLevels: { information: 'Information', warning: 'Warning', emergency: 'Emergency' },
  readMore: 'Read more',
  close: ['Close', ' this notice'],
  /** In the other language: the link to the page there. */
  inOtherLanguage: { language: 'es', words: 'En español' },
} as const

type Words<Table> = {
  [Key in keyof Table]: Table[Key] extends string ? string : Words<Table[Key]>
}

/** What the frame of every page says. The header and the footer are in English everywhere. */
export const layoutWords: Record<Language, Words<typeof english>> = {
  en: english,
  es: {
    skip: 'Ir al contenido principal',
    home: 'Inicio',
    breadcrumbs: 'Dónde está esta página',
    updated: 'Actualizado',
    thisPage: 'Esta página',
    notice: 'Aviso',
    noticeLevels: { information: 'Información', warning: 'Advertencia', emergency: 'Emergencia' },
    readMore: 'Lea más',
    close: ['Cerrar', ' este aviso'],
    inOtherLanguage: { language: 'en', words: 'In English' },
  },
}
