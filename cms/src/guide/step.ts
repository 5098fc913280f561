/**
 * What a person does with one control. `label` is what the control is called on the screen, or what its name begins with. Where
 * `unsaid` is set, the guide doesn’t quote it.
 */
export type Act = { label: string; unsaid?: true } & (
  | { does: 'press'; kind: 'button' | 'link' }
  /** Writes into a box. */
  | { does: 'fill'; text: string }
  /** Chooses from a list: `option` stands on the screen too. */
  | { does: 'choose'; option: string }
  /** Waits for words that are to be read. */
  | { does: 'see' }
  /** Opens the document of this title from a list: the list’s heading is the label. */
  | { does: 'open'; title: string }
)

/** Pictures of the guide, by the names of their files. */
export const pictureNames = [
  'my-day',
  'new-webinar',
  'publish',
  'live',
  'ask',
  'ask-note',
  'upcoming',
  'new-day',
  'cancelled',
  'recording',
  'two-hours',
  'phone',
  'waiting',
  'send-back',
  'sent-back',
] as const
export type PictureName = (typeof pictureNames)[number]

/** One step of a job. */
export interface Step {
  /** A sentence or two; what stands on the screen is between asterisks. */
  words: string
  /** The same as a script does it: each label that the words quote, in their order. */
  acts: Act[]
  /** Made when the last act that isn’t `unsaid` is about to be done, and a box is filled; with a ring around its control. */
  picture?: { name: PictureName; alt: string }
}

/** For steps that the guide has shown before. */
export const withoutPictures = (steps: readonly Step[]): Step[] => steps.map(({ words, acts }) => ({ words, acts }))

/** Something that an editor comes for, from My day on. */
export interface Job {
  /** Part of the address at which it stands. */
  id: string
  title: string
  /** When to do it, or what comes of it. */
  about: string
  steps: Step[]
}

/** A sentence in its parts: what stands between asterisks is quoted from the screen. */
export const partsOf = (words: string): { text: string; isQuoted: boolean }[] =>
  words
    .split('*')
    .map((text, index) => ({ text, isQuoted: index % 2 === 1 }))
    .filter(({ text }) => text !== '')

/** What the acts of a step use that stands on the screen and that its words have to quote. */
export const quotedIn = ({ acts }: Pick<Step, 'acts'>): string[] =>
  acts.filter(({ unsaid }) => !unsaid).flatMap((act) => (act.does === 'choose' ? [act.option, act.label] : [act.label]))
