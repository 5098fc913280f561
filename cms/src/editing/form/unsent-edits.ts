import type { FieldValues } from '@osi/shared'
import { z } from 'zod'

/** What was typed and not saved yet, with what it was typed over. */
export interface UnsentEdits {
  /** When it was typed last (ISO). */
  at: string
  /** The version of the document that it was typed over, and the values of the same fields in it. */
  version: string
  base: FieldValues
  mine: FieldValues
}

const schema: z.ZodType<UnsentEdits> = z.object({
  at: z.string(),
  version: z.string(),
  base: z.record(z.string(), z.unknown()),
  mine: z.record(z.string(), z.unknown()),
})

/** The part of the browser's storage that is used here. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * Keeps in the browser what one account typed into one document, until it is saved. Each window has a place of its own, so that two
 * windows of one person don't forget each other's.
 */
export class UnsentStore {
  readonly #store: Store
  readonly #account: string
  readonly #window: string
  #prefix = ''

  /** @param document as `storedName` names it */
  constructor(store: Store, { account, document, window }: { account: string; document: string; window: string }) {
    this.#store = store
    this.#account = account
    this.#window = window
    this.moveTo(document)
  }

  /** A new document has got its name: what is kept from now on belongs to that. */
  moveTo(document: string): void {
    if (this.#prefix) this.forget()
    this.#prefix = `unsent/${this.#account}/${document}/`
  }

  /** Keeps it; a browser that is full or forbids it keeps nothing, and saving goes on without. */
  keep(edits: UnsentEdits): void {
    try {
      this.#store.setItem(this.#prefix + this.#window, JSON.stringify(edits))
    } catch {
      // The edits are still in the form.
    }
  }

  /** Forgets what this window kept. */
  forget(window = this.#window): void {
    this.#store.removeItem(this.#prefix + window)
  }

  /** What other windows left behind, the latest first; a window that is still open may be among them. */
  left(): (UnsentEdits & { window: string })[] {
    const names = Array.from({ length: this.#store.length }, (_, index) => this.#store.key(index) ?? '')
    return names
      .filter((name) => name.startsWith(this.#prefix) && name !== this.#prefix + this.#window)
      .flatMap((name) => {
        const parsed = schema.safeParse(parseJson(this.#store.getItem(name)))
        return parsed.success ? [{ ...parsed.data, window: name.slice(this.#prefix.length) }] : []
      })
      .toSorted((a, b) => b.at.localeCompare(a.at))
  }
}

/** The name under which a form’s edits are kept; all new documents of a collection share one, because they have no name yet. */
export function storedName(form: { collectionSlug?: string; globalSlug?: string; id?: string | number }): string {
  return form.globalSlug ? `globals/${form.globalSlug}` : `${form.collectionSlug}/${form.id ?? 'new'}`
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
