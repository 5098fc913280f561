import * as migration1 from './20261123_204532_first.ts'

/** In the order in which they are applied. */
export const migrations = [
  { name: '20261123_204532_first', up: migration1.up, down: migration1.down },
]
