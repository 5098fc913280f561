const timing = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/

/** Milliseconds from the video's beginning; undefined when it is no time of WebVTT. */
function millisecondsOf(time: string): number | undefined {
  const [whole, hours = '0', minutes = '', seconds = '', thousandths = ''] = timing.exec(time) ?? []
  if (whole === undefined) return undefined
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(thousandths)
}

function problemWithTiming(line: string, number: number): string | undefined {
  const [from = '', to = ''] = line.split('-->').map((side) => side.trim().split(/\s+/)[0] ?? '')
  const begin = millisecondsOf(from)
  const end = millisecondsOf(to)
  if (begin === undefined || end === undefined) {
    const wrong = begin === undefined ? from : to
    return /,\d{3}$/.test(wrong)
      ? `The time “${wrong}” in line ${number} has a comma, as in SubRip (.srt). Export the captions as WebVTT: 00:00:01.000.`
      : `The time “${wrong}” in line ${number} can’t be read. Captions have times like 00:00:01.000.`
  }
  return end > begin ? undefined : `The caption in line ${number} ends before it begins. Correct its times.`
}

/**
 * What is wrong with captions, as a sentence for the editor, by the grammar of WebVTT (https://www.w3.org/TR/webvtt1/).
 * @param text the whole file, decoded
 * @returns undefined when players can show them
 */
export function problemWithCaptions(text: string): string | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ''))
    return 'A captions file has to begin with the word WEBVTT. Export the captions again as WebVTT (.vtt).'
  let captions = 0
  let isFirstBlock = true
  for (const [index, line] of lines.entries()) {
    const isInHeader = isFirstBlock && index > 0 && line !== '' && !line.includes('-->')
    if (line === '') isFirstBlock = false
    if (isInHeader || !line.includes('-->')) continue
    isFirstBlock = false
    captions += 1
    const problem = problemWithTiming(line, index + 1)
    if (problem) return problem
  }
  return captions > 0 ? undefined : 'There are no captions in it. Export them again as WebVTT (.vtt).'
}
