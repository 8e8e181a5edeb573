import { useCallback, useEffect, useRef } from 'react'
import type { ClusterMapProps } from './ClusterMap'
import type { Clusters } from './clusters.h5'
import { MapFrame } from './MapFrame.h5'
import { TILES } from './tiles'

export function ClusterMap(props: ClusterMapProps) {
  const { marks, rings, look, label } = props
  const laid = useRef<Clusters | null>(null)
  // The map outlives many renders: it must call the handlers and read the marks of now.
  const now = useRef(props)
  now.current = props

  const open = useCallback(async (element: HTMLElement, tell: (tiles: boolean) => void) => {
    const { layClusters } = await import(/* webpackChunkName: "map" */ './clusters.h5')
    const clusters = layClusters(element, {
      tiles: TILES,
      look: now.current.look,
      onMove: (view) => now.current.onMove(view),
      onTap: (id) => now.current.onTap(id),
      onTiles: tell,
    })
    clusters.edge(now.current.rings)
    clusters.show(now.current.marks)
    laid.current = clusters
    return {
      remove() {
        laid.current = null
        clusters.remove()
      },
    }
  }, [])

  useEffect(() => {
    laid.current?.show(marks)
  }, [marks])
  useEffect(() => {
    laid.current?.edge(rings)
  }, [rings])
  // biome-ignore lint/correctness/useExhaustiveDependencies: in between the map is the finger's; only another turn looks again.
  useEffect(() => {
    laid.current?.look(look)
  }, [look.turn])

  return <MapFrame spoken={{ role: 'group', 'aria-label': label, tabIndex: 0 }} open={open} />
}
