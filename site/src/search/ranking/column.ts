/** A number for each matching record, by the row of the record among the matches. */
export class Column {
  readonly #values: Float64Array

  constructor(rows: number) {
    this.#values = new Float64Array(rows)
  }

  /** A column computed row by row. */
  static of(rows: number, valueAt: (row: number) => number): Column {
    const column = new Column(rows)
    for (let row = 0; row < rows; row += 1) column.#values[row] = valueAt(row)
    return column
  }

  at(row: number): number {
    return this.#values[row] ?? 0
  }

  add(row: number, value: number): void {
    this.#values[row] = this.at(row) + value
  }

  /** Keeps the larger of the value that is there and a new one. */
  raise(row: number, value: number): void {
    if (value > this.at(row)) this.#values[row] = value
  }
}
