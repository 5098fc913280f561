/// <reference types="next/image-types/global" />
import type { StaticImageData } from 'next/image'
import type { PictureName } from './step.ts'
import ask from './pictures/ask.webp'
import askNote from './pictures/ask-note.webp'
import cancelled from './pictures/cancelled.webp'
import live from './pictures/live.webp'
import myDay from './pictures/my-day.webp'
import newDay from './pictures/new-day.webp'
import newWebinar from './pictures/new-webinar.webp'
import phone from './pictures/phone.webp'
import publish from './pictures/publish.webp'
import recording from './pictures/recording.webp'
import sendBack from './pictures/send-back.webp'
import sentBack from './pictures/sent-back.webp'
import twoHours from './pictures/two-hours.webp'
import upcoming from './pictures/upcoming.webp'
import waiting from './pictures/waiting.webp'

/** The pictures of the guide; `npm run guide:pictures` makes them. */
export const pictures: Record<PictureName, StaticImageData> = {
  'my-day': myDay,
  'new-webinar': newWebinar,
  publish,
  live,
  ask,
  'ask-note': askNote,
  upcoming,
  'new-day': newDay,
  cancelled,
  recording,
  'two-hours': twoHours,
  phone,
  waiting,
  'send-back': sendBack,
  'sent-back': sentBack,
}
