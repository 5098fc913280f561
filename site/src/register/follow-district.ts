import type { District } from '@osi/shared'
import { allCalendarEntries, type CalendarContext } from '../calendar/calendar-entries.ts'
import { calendarFile } from '../calendar/calendar-file.ts'
import { calendarResponse } from '../calendar/calendar-response.ts'
import { atomFeed } from '../feed/atom.ts'
import { newsFrom } from '../feed/news.ts'
import { officeOf } from '../layout/office.ts'
import { categoriesOfDistrict, isForCategories } from './events-for-categories.ts'

/** Where a district's calendar and feed are: beside its page. */
export function districtFiles(pageAddress: string): { calendar: string; feed: string } {
  const beside = pageAddress.replace(/\/$/, '')
  return { calendar: `${beside}.ics`, feed: `${beside}.xml` }
}

/** A calendar of the events and deadlines for the categories that the district's schools are identified for. */
export function districtCalendar(context: CalendarContext, district: District): Response {
  const { publication, siteUrl } = context
  const { calendar } = districtFiles(publication.addressOf('districts', district))
  return calendarResponse(
    calendarFile(
      { name: `${officeOf(publication).name}: ${district.name}`, source: `${siteUrl}${calendar}` },
      allCalendarEntries(context, isForCategories(categoriesOfDistrict(district, publication))),
    ),
  )
}

/** The same events as news. */
export function districtFeed({ publication, now, siteUrl }: CalendarContext, district: District): Response {
  const page = publication.addressOf('districts', district)
  const { feed: address } = districtFiles(page)
  const { name } = officeOf(publication)
  const news = newsFrom(publication, now, isForCategories(categoriesOfDistrict(district, publication)))
  return new Response(
    atomFeed({ title: `News from the ${name} for ${district.name}`, author: name, siteUrl, address, page }, news),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  )
}
