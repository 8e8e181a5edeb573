import { storeEngines } from '../../support/store'
import { storeBehaviour } from './behaviour'

describe.each(storeEngines)('a store on %s', (_name, open) => storeBehaviour(open))
