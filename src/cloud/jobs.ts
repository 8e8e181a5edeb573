import type { Job } from './entry/timer'
import { sweepUnclaimed } from './file/sweep'
import { sweepRequests } from './requests'

/** Everything that is done by the clock. */
export const jobs: readonly Job[] = [
  {
    name: 'requests.sweep',
    every: 60,
    async run({ store, now, log }) {
      log.info({ job: 'requests.sweep', count: await sweepRequests(store, now) }, 'old request records removed')
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
