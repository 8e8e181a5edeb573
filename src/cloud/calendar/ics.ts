import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone'
import utc from 'dayjs/plugin/utc'
import ical, { ICalEventRepeatingFreq, ICalEventStatus, ICalWeekday } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import type { Entry } from '../../domain/calendar/entries'
import type { Instant } from '../../domain/shared/time'

// The generator asks dayjs for the hours of a zone; a plain Date would give those of the server's own.
dayjs.extend(utc)
dayjs.extend(timezone)

const ZONE = 'Asia/Shanghai'

/** How often a subscribed calendar is to ask again, seconds: a moved session is told in the inbox at once. */
const REFRESH = 4 * 60 * 60

const WEEKDAYS = [ICalWeekday.MO, ICalWeekday.TU, ICalWeekday.WE, ICalWeekday.TH, ICalWeekday.FR, ICalWeekday.SA, ICalWeekday.SU]

/** The zone stands on each event, not on the calendar: RFC 5545 wants DTSTAMP in UTC, and the generator would write it in the calendar's zone. */
export function icsOf(entries: readonly Entry[], name: string): string {
  const calendar = ical({
    name,
    prodId: { company: 'doorstep', product: 'calendar', language: 'ZH' },
    ttl: REFRESH,
    timezone: { name: null, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null },
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry))
  return calendar.toString()
}

function eventOf({ uid, at, repeats, instead }: Entry) {
  return {
    id: uid,
    timezone: ZONE,
    start: time(at.from),
    end: time(at.to),
    stamp: time(at.changed),
    lastModified: time(at.changed),
    sequence: at.sequence,
    summary: at.title,
    location: at.where,
    ...(at.notes !== '' && { description: at.notes }),
    status: at.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(instead !== null && { recurrenceId: time(instead) }),
    ...(repeats && {
      repeating: {
        freq: ICalEventRepeatingFreq.WEEKLY,
        byDay: repeats.weekdays.map((day) => WEEKDAYS[day - 1] ?? ICalWeekday.MO),
        // A count, since an UNTIL beside a zone must be in UTC and the generator writes it in the zone.
        count: repeats.count,
        ...(repeats.without.length > 0 && { exclude: repeats.without.map(time) }),
      },
    }),
  }
}

function time(at: Instant) {
  return dayjs(at)
}
