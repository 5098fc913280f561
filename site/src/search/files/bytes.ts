/** Writes whole numbers in as few bytes as they need: seven bits a byte, the eighth says that more follow. */
export class ByteWriter {
  #bytes = new Uint8Array(1024)
  #length = 0

  number(value: number): void {
    let rest = value
    while (rest > 127) {
      this.#push((rest & 127) | 128)
      rest >>>= 7
    }
    this.#push(rest)
  }

  /** A text and its length. */
  text(value: string): void {
    const bytes = new TextEncoder().encode(value)
    this.number(bytes.length)
    for (const byte of bytes) this.#push(byte)
  }

  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes[this.#length++] = byte
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  number(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }

  text(): string {
    const length = this.number()
    this.#at += length
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at))
  }
}

const decoder = new TextDecoder()
