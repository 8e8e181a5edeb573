import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { ROOM_KINDS } from '@/domain/centre/centre'
import { room as roomSchema } from '@/domain/centre/schema'
import { KIND_WORDS } from '@/domain/centre/words'
import { ROOM_GLYPH } from '@/pages/around/look'
import { problemsOf } from '../settings/problems'
import { WeekField } from '../week/WeekField'
import type { Room } from './content'

const KINDS = ROOM_KINDS.map((value) => ({ value, label: KIND_WORDS[value], icon: ROOM_GLYPH[value] }))

interface RoomFormProps {
  room: Room
  order: React.ReactNode
  onDone: (room: Room) => void
  onClose: () => void
}

/** A window, hall or room. */
export function RoomForm({ room: given, order, onDone, onClose }: RoomFormProps) {
  const [room, setRoom] = useState(given)
  const [seats, setSeats] = useState(given.capacity === null ? '' : String(given.capacity))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const put = (part: Partial<Room>) => {
    setRoom({ ...room, ...part })
    setProblems({})
  }
  const done = () => {
    const whole = { ...room, capacity: seats.trim() === '' ? null : Number(seats) }
    if (Number.isNaN(whole.capacity)) return setProblems({ capacity: '写一个人数，不限就空着' })
    const wrong = problemsOf(roomSchema, whole)
    if (wrong) return setProblems(wrong)
    onDone(whole)
  }
  return (
    <Sheet open title="一间" onClose={onClose} footer={<Button label="好了" kind="main" onPress={done} />}>
      <TextField label="叫什么" placeholder="老年活动中心、3号窗口" value={room.name} max={20} error={problems.name} onInput={(name) => put({ name })} />
      <TextField label="能做什么" optional placeholder="书画、棋牌、合唱" value={room.use} max={60} error={problems.use} onInput={(use) => put({ use })} />
      <Field label="是哪一种">
        <Choice label="是哪一种" options={KINDS} value={room.kind} onChoose={(kind) => put({ kind })} />
      </Field>
      <TextField label="电话" optional help="空着就用服务台的" value={room.phone ?? ''} max={20} error={problems.phone} onInput={(phone) => put({ phone: phone.trim() === '' ? null : phone.trim() })} />
      <TextField
        label="能容几人"
        optional
        type="number"
        value={seats}
        max={4}
        error={problems.capacity}
        onInput={(text) => {
          setSeats(text)
          setProblems({})
        }}
      />
      <SwitchRow label="可以预约来办活动" on={room.bookable} onChange={(bookable) => put({ bookable })} />
      <SwitchRow label="有自己的开放时间" on={room.hours !== null} onChange={(own) => put({ hours: own ? { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } : null })} />
      {room.hours !== null && <WeekField hours={room.hours} onChange={(hours) => put({ hours: hours as NonNullable<Room['hours']> })} />}
      {order}
    </Sheet>
  )
}
