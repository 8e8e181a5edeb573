import type { Spot } from './spot'

export interface PointMapProps {
  /** GCJ-02. */
  point: Spot
  /** Written on the pin. */
  label: string
  /** What stands around it, smaller: the estate, other reports. Keep them few; hundreds belong to a clustered map. */
  others?: readonly (Spot & { id: string; label: string })[]
  /** In design px; 180 when left out. */
  height?: number
}

/**
 * Shows where something is. WeChat draws its own map; a browser draws the tiles that the build names, or plain ground.
 * It never asks where the reader is.
 */
export function PointMap(props: PointMapProps): JSX.Element
