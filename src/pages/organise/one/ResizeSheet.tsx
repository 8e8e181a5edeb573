import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import { useStep } from '../useStep'
import type { SessionSheetProps } from './MoveSheet'

/** More or fewer seats of one session, never fewer than are taken. */
export function ResizeSheet({ session, onClose }: SessionSheetProps) {
  const { sending, problem, fields, complain, take } = useStep()
  const [seats, setSeats] = useState(String(session.capacity))
  const taken = session.capacity - session.left
  const send = async () => {
    const capacity = Number(seats.trim() === '' ? Number.NaN : seats)
    if (!Number.isInteger(capacity) || capacity < 1) return complain({ capacity: '请填整数' })
    if (capacity < taken) return complain({ capacity: `已经占了 ${taken} 个，不能再少` })
    const next = await take('event.resize', { session: session.id, capacity }, '名额改好了')
    if (next) onClose(next)
  }
  return (
    <Sheet
      open
      title="加减名额"
      onClose={() => onClose(null)}
      footer={<Button label="存好" kind="main" loading={sending} onPress={() => void send()} />}
    >
      {problem !== null && <Banner tone="late" title="还没有改" words={problem} />}
      <TextField
        label="这一场几个名额"
        type="number"
        help={`已经占了 ${taken} 个${session.waiting > 0 ? `，候补 ${session.waiting} 家` : ''}`}
        value={seats}
        max={4}
        error={fields.capacity}
        onInput={setSeats}
      />
      <Note>加出来的名额，先问候补的，一位一位来。</Note>
    </Sheet>
  )
}
