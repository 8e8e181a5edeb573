import { RETRY } from '@/cloud/store/retry'
import { storeEngines } from '../../support/store'
import { storeBehaviour } from './behaviour'

/** Conflicts in the suite are certain to stay, so that waiting for them to go away is of no use. */
const retry = { ...RETRY, wait: () => Promise.resolve() }

describe.each(storeEngines)('a store on %s', (_name, open) => storeBehaviour((collections) => open(collections, { retry })))
