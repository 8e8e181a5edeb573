import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Row } from '@/components/row/Row'
import { MOST } from '@/domain/centre/schema'
import { KIND_WORDS } from '@/domain/centre/words'
import { ROOM_GLYPH } from '@/pages/around/look'
import { Order } from '../settings/parts/Order'
import styles from './centre.module.scss'
import { type Floor, freshRoom, nextFloor, type Room, withRoom } from './content'
import { RoomForm } from './RoomForm'

interface FloorsProps {
  floors: Floor[]
  problems: Record<string, string>
  onChange: (floors: Floor[]) => void
}

/** Floors from the ground up, each with its rooms; a room is changed in a sheet of its own. */
export function Floors({ floors, problems, onChange }: FloorsProps) {
  const [open, setOpen] = useState<{ floor: string; room: Room } | null>(null)
  const put = (floor: Floor) => onChange(floors.map((each) => (each.id === floor.id ? floor : each)))
  const inFloor = floors.find(({ rooms }) => rooms.some(({ id }) => id === open?.room.id))
  return (
    <>
      {floors.map((floor, at) => (
        <View key={floor.id} className={styles.floor}>
          <TextField label={`第 ${at + 1} 层叫什么`} value={floor.name} max={10} error={problems[`floors.${at}.name`]} onInput={(name) => put({ ...floor, name })} />
          {floor.rooms.length > 0 && (
            <Card kind="rows">
              {floor.rooms.map((room) => (
                <Row key={room.id} title={room.name} icon={ROOM_GLYPH[room.kind]} note={noteOf(room)} onPress={() => setOpen({ floor: floor.id, room })} />
              ))}
            </Card>
          )}
          <View className={styles.floorActions}>
            {floor.rooms.length < MOST.rooms && <Button label="加一间" spoken={`${floor.name}加一间`} kind="quiet" inline icon="add" onPress={() => setOpen({ floor: floor.id, room: freshRoom() })} />}
            {floor.rooms.length === 0 && floors.length > 1 && (
              <Button label="删掉这层" spoken={`删掉${floor.name}`} kind="quiet" inline icon="close" onPress={() => onChange(floors.filter(({ id }) => id !== floor.id))} />
            )}
          </View>
        </View>
      ))}
      {floors.length < MOST.floors && <Button label="加一层" icon="add" onPress={() => onChange([...floors, nextFloor(floors)])} />}
      {open && (
        <RoomForm
          key={open.room.id}
          room={open.room}
          onClose={() => setOpen(null)}
          onDone={(room) => {
            onChange(withRoom(floors, open.floor, room))
            setOpen(null)
          }}
          order={
            inFloor && (
              <Order
                list={inFloor.rooms}
                id={open.room.id}
                onChange={(rooms) => put({ ...inFloor, rooms })}
                onRemove={() => {
                  put({ ...inFloor, rooms: inFloor.rooms.filter(({ id }) => id !== open.room.id) })
                  setOpen(null)
                }}
              />
            )
          }
        />
      )}
    </>
  )
}

function noteOf({ kind, use, bookable }: Room): string {
  return [KIND_WORDS[kind], use, bookable ? '可预约' : ''].filter((words) => words !== '').join(' · ')
}
