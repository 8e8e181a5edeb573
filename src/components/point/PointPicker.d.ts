/** GCJ-02 degrees. */
interface Spot {
  lng: number
  lat: number
}

export interface PointPickerProps {
  /** Something known nearby, from which to look; null when nothing is. */
  near: (Spot & { label: string }) | null
  value: Spot | null
  /** @param name what the map calls the place, empty when it has no name */
  onPick: (point: Spot, name: string) => void
  onRemove: () => void
}

/**
 * Lets a person point at a place on a map, which nobody has to do: WeChat opens its own map, a browser a sheet.
 * Shows what was picked, and how to take it away again. In a browser without `near` and `value` there is nowhere to begin, and it is not shown.
 */
export function PointPicker(props: PointPickerProps): JSX.Element | null
