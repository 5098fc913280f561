import { readCaptions } from '../captions/read-captions.ts'

/**
 * What is wrong with a captions file, as a sentence for the editor, by the grammar of WebVTT (https://www.w3.org/TR/webvtt1/).
 * @param text the whole file, decoded
 * @returns undefined when players can show them
 */
export const problemWithCaptions = (text: string): string | undefined => readCaptions(text, 'vtt').problem
