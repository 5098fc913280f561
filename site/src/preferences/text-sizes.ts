/** The text sizes that a reader can choose from, in percent; `tokens.css` has a rule for each but 100. */
export const textSizes = [90, 100, 125, 150, 175, 200] as const
export type TextSize = (typeof textSizes)[number]

/** A stored size as a number; 100 when there is none or it is not one of ours. */
export const parseTextSize = (stored: string | null | undefined): TextSize =>
  textSizes.find((size) => String(size) === stored) ?? 100

/**
 * The next size up or down.
 * @returns the same size at either end
 */
export function textSizeAfter(size: TextSize, step: 'smaller' | 'larger'): TextSize {
  const index = textSizes.indexOf(size) + (step === 'larger' ? 1 : -1)
  return textSizes[index] ?? size
}
