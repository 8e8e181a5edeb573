import { installations } from './entry/installation'
import { timers } from './entry/timer'
import { estateChanges, estateSettings } from './estate/collections'
import { files } from './file/collections'
import { households, owners } from './household/collections'
import { people } from './person/collections'
import { places } from './place/collections'
import { treeHeads } from './place/tree'
import { notices } from './notice/collections'
import { looks } from './privacy/collections'
import { joints, reports } from './repair/collections'
import { requests } from './requests'

/** Every kind of document that is stored; tables and indexes are made from it at start. */
export const collections = [places, treeHeads, estateSettings, estateChanges, households, owners, people, notices, reports, joints, looks, files, requests, timers, installations]
