import type { Job } from './entry/timer'
import { sweepUnclaimed } from './file/sweep'
import { climbLate, closeSilent, settleLeftOver } from './repair/timer'
import { sweepRequests } from './requests'
import { settleRoles } from './role/over'
import { sweepRoles } from './role/sweep'
import { sweepSignIn } from './session/forget'

/** Everything that is done by the clock. */
export const jobs: readonly Job[] = [
  {
    name: 'repair.climb',
    every: 1,
    async run(context) {
      const climbed = await climbLate(context)
      const closed = await closeSilent(context)
      const settled = await settleLeftOver(context)
      if (climbed + closed + settled > 0) context.log.info({ job: 'repair.climb', count: climbed + closed + settled }, 'late reports climbed, silent ones closed, tellings settled')
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
    name: 'role.sweep',
    every: 60,
    async run({ store, now, log }) {
      log.info({ job: 'role.sweep', count: await sweepRoles(store, now) }, 'old invitations and tries of codes removed')
    },
  },
  {
    name: 'requests.sweep',
    every: 60,
    async run({ store, now, log }) {
      log.info({ job: 'requests.sweep', count: await sweepRequests(store, now) }, 'old request records removed')
    },
  },
  {
    name: 'session.sweep',
    every: 60,
    async run({ store, now, log }) {
      log.info({ job: 'session.sweep', count: await sweepSignIn(store, now) }, 'ended sessions and old sign-in requests removed')
    },
  },
  {
    name: 'files.sweep',
    every: 60,
    async run({ store, services, now, log }) {
      log.info({ job: 'files.sweep', count: await sweepUnclaimed(store, services.files, now) }, 'unused pictures removed')
    },
  },
]
