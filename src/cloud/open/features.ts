import { featureOf } from '../../domain/open/geojson'
import { LEVELS } from '../../domain/place/tree'
import { treeOf } from '../place/tree'
import { spaces } from '../space/collections'
import type { Store } from '../store/port'
import { tellable } from './where'

/** Where in a path the community stands. */
const COMMUNITY = LEVELS.indexOf('community')

/** The spaces of a tenant that everybody may see, as the text of one FeatureCollection in pieces: 100,000 never lie in memory at once. */
export async function* featureCollection(store: Store, tenant: string): AsyncIterable<string> {
  const tree = treeOf(store, tenant)
  yield '{"type":"FeatureCollection","features":['
  let before = ''
  // As on the map: what is shown, and not declined.
  for await (const { id, data } of store.cursor(spaces, { eq: { tenant, shown: 'shown' } })) {
    if (data.state === 'declined') continue
    const told = await tellable(tree, data.building, data)
    if (!told) continue
    const [estate, community] = [await tree.nameOf(data.estate), await tree.nameOf(data.path[COMMUNITY] ?? '')]
    yield before + JSON.stringify(featureOf(id, data, { ...told, estate, community }))
    before = ','
  }
  yield ']}'
}
