import type { Outline } from '../../domain/map/outline'
import type { Point, Tally } from '../../domain/map/tally'
import type { Collection } from '../store/port'

/** What the map shows of each space; the id is the space's. A projection: `rebuildMap` makes it anew. */
export const mapPoints: Collection<Point> = {
  name: 'mapPoint',
  indexes: [
    ['tenant', 'lng', 'lat'],
    ['tenant', 'movedAt'],
  ],
}

/** Counts of the points by cell, one document for each cell of each level that is not empty. A projection as well. */
export const mapCells: Collection<Tally> = { name: 'mapCell', indexes: [['tenant', 'level', 'x', 'y']] }

/** Estates as the map draws them, made from the place tree. */
export const outlines: Collection<Outline> = {
  name: 'mapOutline',
  indexes: [
    ['tenant', 'lng', 'lat'],
    ['tenant', 'rank'],
  ],
}

/** From which edition of the tree a tenant's outlines were made. Its id is the tenant. */
export interface MapHead {
  tenant: string
  edition: number
}

export const mapHeads: Collection<MapHead> = { name: 'mapHead', indexes: [] }
