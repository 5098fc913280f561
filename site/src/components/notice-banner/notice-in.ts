import { olderInSpanish, type Notice } from '@osi/shared'
import { langOfEnglish, type Language } from '../../languages/language.ts'
import { translationWords } from '../../languages/translation-words.ts'

/** What a page says of a notice. */
interface ShownNotice {
  message: string | undefined
  /** The language of the message, where it is not that of the page. */
  lang?: 'en'
  /** What the English says now, where it has changed since the Spanish was written. A notice has no page to lead to. */
  newer?: { why: string; message: string | undefined }
  /** The language of the link's words. */
  linkLang?: 'en'
}

/** A notice in the language of a page; in English where nobody has translated it. */
export function noticeIn(language: Language, notice: Notice): ShownNotice {
  const { message, spanish } = notice
  if (language === 'en') return { message }
  const english = langOfEnglish(language)
  if (!spanish?.message) return { message, lang: english, linkLang: english }
  const isOlder = olderInSpanish('notice', notice).length > 0
  return {
    message: spanish.message,
    newer: isOlder ? { why: translationWords.olderNotice, message } : undefined,
    linkLang: english,
  }
}
