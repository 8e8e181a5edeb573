import * as v from 'valibot'
import { KINDS } from '../space/space'
import { STATES } from '../space/states'

const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90))

/** What is seen, in degrees of GCJ-02. */
export const boxField = v.pipe(
  v.strictObject({ west: lng, south: lat, east: lng, north: lat }),
  v.check(({ west, south, east, north }) => west < east && south < north, '地图的范围不对'),
)

/** Nothing chosen: everything is wanted. */
export const wantedFields = {
  kinds: v.optional(v.pipe(v.array(v.picklist(KINDS)), v.maxLength(KINDS.length)), []),
  states: v.optional(v.pipe(v.array(v.picklist(STATES)), v.maxLength(STATES.length)), []),
}

/** As maps count it: the world is one tile of 256 px at 0. */
export const zoomField = v.pipe(v.number(), v.minValue(0), v.maxValue(24))

const spot = { lng: v.number(), lat: v.number() }

/** Many spaces, told by their number. The id stays as long as the view shows the same cells. */
export const clusterMarker = v.strictObject({ id: v.string(), ...spot, count: v.number() })

/** One space; its id is the space’s. The name is there when few are in view. */
export const pinMarker = v.strictObject({
  id: v.string(),
  ...spot,
  kind: v.picklist(KINDS),
  state: v.picklist(STATES),
  name: v.optional(v.string()),
})

export const marker = v.union([clusterMarker, pinMarker])
export type Marker = v.InferOutput<typeof marker>

/** An estate on the map. */
export const outlineView = v.strictObject({ id: v.string(), name: v.string(), ...spot, ring: v.array(v.tuple([v.number(), v.number()])) })
export type OutlineView = v.InferOutput<typeof outlineView>

/** An estate to go to. */
export const estateView = v.strictObject({
  id: v.string(),
  name: v.string(),
  community: v.string(),
  box: v.strictObject({ west: v.number(), south: v.number(), east: v.number(), north: v.number() }),
})
export type EstateView = v.InferOutput<typeof estateView>

/** A space in the list beside the map. */
export const spaceLine = v.strictObject({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(KINDS),
  state: v.picklist(STATES),
  estate: v.string(),
  movedAt: v.string(),
})
export type SpaceLine = v.InferOutput<typeof spaceLine>
