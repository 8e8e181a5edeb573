import { useState } from 'react'
import type { PointPickerProps } from './PointPicker'
import { PointRows } from './PointRows'
import { PointSheet } from './PointSheet.h5'

export function PointPicker({ near, value, onPick, onRemove }: PointPickerProps) {
  const [open, setOpen] = useState(false)
  const start = value ?? near
  if (!start) return null
  return (
    <>
      <PointRows near={near} value={value} onMark={() => setOpen(true)} onRemove={onRemove} />
      {open && (
        <PointSheet
          near={near}
          start={start}
          onPick={(point) => {
            setOpen(false)
            onPick(point, '')
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
