import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { DayField } from '@/components/clock/DayField'
import { TimeField } from '@/components/clock/TimeField'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Sheet } from '@/components/sheet/Sheet'
import { Note } from '@/components/text/Text'
import type { EventView, SessionView } from '@/domain/event/schema'
import { atMinute, chinaDay, chinaMinuteOfDay, ms } from '@/domain/shared/time'
import { useLoaded } from '@/pages/load/useLoaded'
import { useStep } from '../useStep'
import styles from './one.module.scss'
import { concerned, toldWords } from './steps'

export interface SessionSheetProps {
  event: EventView
  session: SessionView
  /** @param event as it is afterwards; null when nothing was done */
  onClose: (event: EventView | null) => void
}

const STAY = 'stay'
const ELSEWHERE = 'elsewhere'

/** Another time, another place, and why: everybody concerned is told. */
export function MoveSheet({ event, session, onClose }: SessionSheetProps) {
  const { sending, problem, fields, complain, take } = useStep()
  const [places] = useLoaded('event.places', {})
  const rooms = places.value?.items.find(({ id }) => id === event.place.id)?.rooms ?? []
  const start = chinaMinuteOfDay(session.from)
  const [day, setDay] = useState(chinaDay(session.from))
  const [from, setFrom] = useState<number | null>(start)
  const [to, setTo] = useState<number | null>(start + (ms(session.to) - ms(session.from)) / 60_000)
  const [room, setRoom] = useState(STAY)
  const [spot, setSpot] = useState('')
  const [why, setWhy] = useState('')

  const send = async () => {
    const wrong: Record<string, string> = {}
    if (day === '') wrong.day = '请选日子'
    if (from === null || to === null || to <= from) wrong.to = '结束要晚于开始'
    if (room === ELSEWHERE && spot.trim() === '') wrong.spot = '请写在哪里'
    if (why.trim() === '') wrong.why = '请写原因，报了名的人会看到'
    if (Object.keys(wrong).length > 0 || from === null || to === null) return complain(wrong)
    const [centre = '', id = ''] = room.split('/')
    const where = room === STAY ? null : room === ELSEWHERE ? { words: spot.trim() } : { centre, room: id }
    const input = { session: session.id, to: { from: atMinute(day, from), to: atMinute(day, to) }, where, why: why.trim() }
    const next = await take('event.move', input, '改好了，已经告诉大家')
    if (next) onClose(next)
  }
  return (
    <Sheet
      open
      title="改时间或地点"
      onClose={() => onClose(null)}
      footer={<Button label="改好，告诉大家" kind="main" loading={sending} onPress={() => void send()} />}
    >
      {problem !== null && <Banner tone="late" title="还没有改" words={problem} />}
      <Note>{toldWords(concerned([session]), '手机日历也会跟着改。')}</Note>
      <DayField label="哪一天" value={day} min={chinaDay(new Date().toISOString())} error={fields.day} onChange={setDay} />
      <View className={styles.pair}>
        <View className={styles.half}>
          <TimeField label="几点开始" value={from} error={fields.from} onChange={setFrom} />
        </View>
        <View className={styles.half}>
          <TimeField label="几点结束" value={to} error={fields.to ?? fields['to.from'] ?? fields['to.to']} onChange={setTo} />
        </View>
      </View>
      <TextField label="为什么改" placeholder="例如：老师临时有事" value={why} max={100} error={fields.why} onInput={setWhy} />
      <Field label="在哪里" error={fields.where}>
        <Choice
          label="在哪里"
          form="list"
          options={[
            { value: STAY, label: '地方不变', note: session.where.words },
            ...rooms
              .filter((each) => each.room !== session.where.room)
              .map((each) => ({
                value: `${each.centre}/${each.room}`,
                label: each.name,
                note: each.capacity === null ? '' : `可坐 ${each.capacity} 人`,
              })),
            { value: ELSEWHERE, label: '别的地方', note: '在下面写清楚' },
          ]}
          value={room}
          onChoose={setRoom}
        />
      </Field>
      {room === ELSEWHERE && (
        <TextField label="写清楚在哪里" value={spot} max={60} error={fields.spot ?? fields['where.words']} onInput={setSpot} />
      )}
    </Sheet>
  )
}
