import { formatCount } from '@osi/shared'

/** What a pasted text consists of, once its looks are gone. The HTML in it is clean: words, strong, em, links and line breaks. */
export type PastedBlock =
  | { kind: 'paragraph'; html: string }
  | { kind: 'heading'; level: number; html: string }
  | { kind: 'quote'; html: string }
  | { kind: 'rule' }
  | { kind: 'item'; level: number; isOrdered: boolean; html: string }
  | { kind: 'table'; rows: PastedCell[][] }

export interface PastedCell {
  isHeader: boolean
  /** Whether all of its words are bold. */
  isBold: boolean
  blocks: PastedBlock[]
  columns: number
  rows: number
}

/** What can't be taken over; an editor is told how many there were. */
export type LeftOut = 'picture' | 'comment' | 'deleted passage' | 'link' | 'embedded part' | 'inner table'

/** Where what can't be taken over is counted. */
export class LeftOutCount {
  readonly #counts = new Map<LeftOut, number>()

  add(what: LeftOut): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  /** One sentence for the editor; undefined when all of it is there. */
  inWords(): string | undefined {
    const parts = [...this.#counts].map(([what, count]) => formatCount(count, what))
    if (parts.length === 0) return undefined
    const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
    const pictures = this.#counts.has('picture') ? ' Add pictures with + and Upload.' : ''
    return `Pasted without ${list}.${pictures}`
  }
}
