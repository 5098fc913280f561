import { withWholeTimes } from './whole-times.ts'

/**
 * Words for a page in three: `from one hour to another` in the middle, which a line holds together where it has the room.
 * @returns all of it in the first when there is no such thing
 */
export function partsOfTime(words: string): [before: string, hours: string, after: string] {
  const [, before = words, hours = '', after = ''] = /^(.*?)(\d+:\d\d–\d+:\d\d [ap]\.m\.)(.*)$/s.exec(words) ?? []
  return [withWholeTimes(before), withWholeTimes(hours), withWholeTimes(after)]
}
