import { installations } from './entry/installation'
import { timers } from './entry/timer'
import { estateChanges, estateSettings } from './estate/collections'
import { files } from './file/collections'
import { workbooks } from './file/workbook'
import { households, owners } from './household/collections'
import { people } from './person/collections'
import { places } from './place/collections'
import { importChunks, imports } from './place/import/collections'
import { treeHeads } from './place/tree'
import { notices } from './notice/collections'
import { looks } from './privacy/collections'
import { joints, reports } from './repair/collections'
import { requests } from './requests'
import { logins, sessions, setups, signInRequests, tries } from './session/collections'

/** Every kind of document that is stored; tables and indexes are made from it at start. */
export const collections = [places, treeHeads, imports, importChunks, workbooks, estateSettings, estateChanges, households, owners, people, notices, reports, joints, looks, files, requests, sessions, logins, signInRequests, tries, setups, timers, installations]
