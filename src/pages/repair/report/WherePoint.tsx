import { useMemo } from 'react'
import { PointPicker } from '@/components/point/PointPicker'
import type { ReportableEstate } from '@/domain/place/contract'
import type { PartProps } from './What'

interface WherePointProps extends Omit<PartProps, 'problems'> {
  estate: ReportableEstate | null
}

/** For a public place that words describe badly: the slope behind, the third lamp. After the building, and never needed. */
export function WherePoint({ draft, onChange, estate }: WherePointProps) {
  const near = useMemo(() => (estate?.point ? { ...estate.point, label: estate.name } : null), [estate])
  return (
    <PointPicker
      near={near}
      value={draft.point}
      // The map's name for a place is a good first description, but never better than the person's own.
      onPick={(point, name) => onChange(draft.spot.trim() === '' ? { point, spot: name.slice(0, 40) } : { point })}
      onRemove={() => onChange({ point: null })}
    />
  )
}
