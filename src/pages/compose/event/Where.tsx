import { useState } from 'react'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { Segments } from '@/components/segments/Segments'
import { SelectSheet } from '@/components/sheet/SelectSheet'
import { Note } from '@/components/text/Text'
import type { DoorContracts } from '@/domain/capabilities'
import type { EventView } from '@/domain/event/schema'
import type { ValueOf } from '@/domain/shared/contract'
import type { PartProps } from './part'
import { type RoomState, useRooms } from './usePlan'

export type Place = ValueOf<DoorContracts['event.places']>['items'][number]
type Room = Place['rooms'][number]

const SPOTS = [
  { value: 'room', label: '邻里中心的房间' },
  { value: 'words', label: '别的地方' },
] as const

const keyOf = ({ centre, room }: Room) => `${centre}/${room}`

/** Whose event it is, and where they meet: a room that is taken for it, or a place in words. */
export function Where({ draft, problems, onChange, places, before }: PartProps & { places: readonly Place[]; before: EventView | null }) {
  const [choosing, setChoosing] = useState(false)
  const place = places.find(({ id }) => id === draft.place)
  const rooms = place?.rooms ?? []
  const states = useRooms(draft, before, draft.inRoom ? rooms.map(keyOf) : [])
  const seats = Number(draft.seats) || 0
  // A draft keeps its place; a new one may still be anywhere.
  const mayMove = before === null && places.length > 1
  return (
    <>
      <Field label="哪里的活动" help="这里的居民可以先报名" error={problems.place}>
        <Card kind="rows">
          <Row
            icon="pin"
            title={place?.name ?? before?.place.name ?? '请选一个地方'}
            {...(mayMove && { onPress: () => setChoosing(true) })}
          />
        </Card>
      </Field>
      <Segments
        label="在哪种地方"
        options={SPOTS}
        value={draft.inRoom ? 'room' : 'words'}
        onChoose={(value) => onChange({ inRoom: value === 'room' })}
      />
      {draft.inRoom && rooms.length === 0 && <Note>这里还没有登记可以预订的房间，请选“别的地方”，写清楚在哪里。</Note>}
      {draft.inRoom && rooms.length > 0 && (
        <Field label="哪个房间" help="发布时替您占下每一次，别人就订不到了" error={problems.room}>
          <Choice
            label="哪个房间"
            form="list"
            options={rooms.map((room) => ({
              value: keyOf(room),
              label: room.name,
              icon: 'facility' as const,
              note: roomNote(room, states[keyOf(room)], seats),
            }))}
            value={draft.room ?? undefined}
            onChoose={(room) => onChange({ room })}
          />
        </Field>
      )}
      {!draft.inRoom && (
        <TextField
          label="在哪里"
          placeholder="例如：3 栋前的空地，下雨改到架空层"
          value={draft.spot}
          max={60}
          error={problems.spot}
          onInput={(spot) => onChange({ spot })}
        />
      )}
      <SelectSheet
        open={choosing}
        title="哪里的活动"
        options={places.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.place ?? undefined}
        onChoose={(id) => {
          onChange(id === draft.place ? {} : { place: id, room: null })
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </>
  )
}

/** 可坐 30 人 · 11 次里有 9 次空着 @param seats how many are wanted */
export function roomNote({ capacity }: Pick<Room, 'capacity'>, state: RoomState | undefined, seats: number): string {
  const holds = capacity === null ? [] : [capacity < seats ? `只坐得下 ${capacity} 人，比名额少` : `可坐 ${capacity} 人`]
  return [...holds, ...(state ? [freeWords(state)] : [])].join(' · ')
}

function freeWords({ free, all }: RoomState): string {
  if (all === 1) return free === 1 ? '那时空着' : '那时用不了'
  if (free === all) return '每次都空着'
  return free === 0 ? '每次都用不了' : `${all} 次里有 ${free} 次空着`
}
