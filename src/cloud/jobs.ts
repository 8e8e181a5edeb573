import { runAdoptions } from './adoption/timer'
import { followPresences } from './attendance/timer'
import { runBookings } from './booking/timer'
import { runBulletins } from './bulletin/timer'
import { remindOfTomorrow } from './calendar/remind'
import { runConsents } from './child/timer'
import { runDeliberations } from './deliberation/timer'
import type { Job } from './entry/timer'
import { runEvents } from './event/timer'
import { sweepWorkbooks } from './file/workbook'
import { riseUnanswered } from './household/timer'
import { sweepTries as sweepDoorTries } from './household/tries'
import { redrawOutlines } from './map/outlines'
import { runMenu } from './menu/timer'
import { sweepEditions } from './place/import/sweep'
import { goOnImporting } from './place/import/work'
import { runPolls } from './poll/timer'
import { goOnErasing } from './privacy/erase'
import { sweepOver } from './privacy/retention'
import { climbLate, closeSilent, settleLeftOver } from './repair/timer'
import { settleRoles } from './role/over'
import { sweepTries as sweepRoleTries } from './role/sweep'
import { runSpaces } from './space/timer'
import { rebuildStale } from './search/rebuild'
import { sweepTries as sweepSignInTries } from './session/forget'
import { settleVenues } from './venue/timer'
import { runVotes } from './vote/timer'

/** Everything that is done by the clock. */
export const jobs: readonly Job[] = [
  {
    name: 'repair.climb',
    every: 1,
    async run(context) {
      const climbed = await climbLate(context)
      const closed = await closeSilent(context)
      const settled = await settleLeftOver(context)
      if (climbed + closed + settled > 0)
        context.log.info(
          { job: 'repair.climb', count: climbed + closed + settled },
          'late reports climbed, silent ones closed, tellings settled',
        )
    },
  },
  {
    name: 'role.settle',
    every: 1,
    async run(context) {
      const count = await settleRoles(context)
      if (count > 0) context.log.info({ job: 'role.settle', count }, 'open work handed over, changes of roles told')
    },
  },
  {
    name: 'event.end',
    every: 1,
    async run(context) {
      const count = await runEvents(context)
      if (count > 0) context.log.info({ job: 'event.end', count }, 'sessions ended, changes told')
    },
  },
  {
    name: 'bulletins.run',
    every: 1,
    async run(context) {
      const count = await runBulletins(context)
      if (count > 0) context.log.info({ job: 'bulletins.run', count }, 'bulletins ended, told and counted')
    },
  },
  {
    name: 'menu.run',
    every: 1,
    async run(context) {
      const count = await runMenu(context)
      if (count > 0) context.log.info({ job: 'menu.run', count }, 'orders told, late ones reminded, places given back')
    },
  },
  {
    name: 'deliberation.run',
    every: 1,
    async run(context) {
      const count = await runDeliberations(context)
      if (count > 0) context.log.info({ job: 'deliberation.run', count }, 'talks told, owners of what was agreed reminded')
    },
  },
  {
    name: 'space.run',
    every: 1,
    async run(context) {
      const count = (await runSpaces(context)) + (await runAdoptions(context))
      if (count > 0) context.log.info({ job: 'space.run', count }, 'idle spaces fell asleep, idle claims were told or freed, steps told')
    },
  },
  {
    name: 'poll.close',
    every: 1,
    async run(context) {
      const count = await runPolls(context)
      if (count > 0) context.log.info({ job: 'poll.close', count }, 'polls ended and told')
    },
  },
  {
    name: 'attendance.follow',
    every: 1,
    async run(context) {
      const count = await followPresences(context)
      if (count > 0) context.log.info({ job: 'attendance.follow', count }, 'missed people asked, absences noted and forgotten, marks settled')
    },
  },
  {
    name: 'calendar.remind',
    every: 10,
    async run(context) {
      const count = await remindOfTomorrow(context)
      if (count > 0) context.log.info({ job: 'calendar.remind', count }, 'reminded of what is booked for tomorrow')
    },
  },
  {
    name: 'booking.run',
    every: 1,
    async run(context) {
      const count = await runBookings(context)
      if (count > 0) context.log.info({ job: 'booking.run', count }, 'draws held, offers lapsed, lines served, broken-off bookings finished')
    },
  },
  {
    name: 'search.rebuild',
    every: 5,
    async run({ store, actor, log }) {
      const count = await rebuildStale(store, actor.tenant)
      if (count > 0) log.info({ job: 'search.rebuild', count }, 'what can be found was made anew')
    },
  },
  {
    name: 'tries.sweep',
    every: 60,
    async run({ store, now, log }) {
      const counts = [await sweepDoorTries(store, now), await sweepRoleTries(store, now), await sweepSignInTries(store, now)]
      log.info({ job: 'tries.sweep', count: counts.reduce((sum, count) => sum + count) }, 'old counts of tries removed')
    },
  },
  {
    name: 'venue.settle',
    every: 1,
    async run(context) {
      const count = await settleVenues(context)
      if (count > 0) context.log.info({ job: 'venue.settle', count }, 'broken-off bookings of rooms and meals finished, closures followed')
    },
  },
  {
    name: 'map.outlines',
    every: 1,
    async run({ actor, store, log }) {
      const count = await redrawOutlines(store, actor.tenant)
      if (count > 0) log.info({ job: 'map.outlines', count }, 'estates drawn anew on the map')
    },
  },
  {
    name: 'vote.run',
    every: 1,
    async run(context) {
      const count = await runVotes(context)
      if (count > 0) context.log.info({ job: 'vote.run', count }, 'votes counted, owners reminded and told')
    },
  },
  {
    name: 'household.rise',
    every: 60,
    async run({ store, now, log }) {
      const count = await riseUnanswered({ store, now })
      log.info({ job: 'household.rise', count }, 'unanswered claims rose to the community')
    },
  },
  {
    name: 'child.consents',
    every: 5,
    async run(context) {
      const count = await runConsents(context)
      if (count > 0) context.log.info({ job: 'child.consents', count }, 'consents for children ended, their guardians reminded')
    },
  },
  {
    name: 'privacy.erase',
    every: 1,
    async run(context) {
      const count = await goOnErasing(context)
      if (count > 0) context.log.info({ job: 'privacy.erase', count }, 'deleted accounts gone through once more')
    },
  },
  {
    name: 'privacy.retention',
    every: 60,
    async run(context) {
      context.log.info({ job: 'privacy.retention', count: await sweepOver(context) }, 'records over their term removed')
    },
  },
  {
    name: 'place.import',
    every: 1,
    async run(context) {
      const count = await goOnImporting(context)
      if (count > 0) context.log.info({ job: 'place.import', count }, 'an import that nobody waited for went on')
    },
  },
  {
    name: 'place.sweep',
    every: 60,
    async run({ actor, store, services, now, log }) {
      const count = (await sweepEditions(store, actor.tenant, now)) + (await sweepWorkbooks(store, services, now))
      log.info({ job: 'place.sweep', count }, 'old editions of places and files of staff removed')
    },
  },
]
