import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { roomOpening } from '@/domain/centre/rules'
import type { CentreView } from '@/domain/centre/schema'
import { ROOM_GLYPH } from '../look'
import { openingShort, openingWords } from '../opening'
import styles from './centre.module.scss'

type Floor = CentreView['floors'][number]
type Room = Floor['rooms'][number]

interface HouseProps {
  centre: CentreView
  now: string
  onlyOpen: boolean
  onChoose: (room: Room) => void
}

/** The highest floor under the roof, the ground below; what is outside lies before the door. */
export function House({ centre, now, onlyOpen, onChoose }: HouseProps) {
  const isOutside = ({ rooms }: Floor) => rooms.length > 0 && rooms.every(({ kind }) => kind === 'outside')
  const inside = centre.floors.filter((floor) => !isOutside(floor)).reverse()
  const outside = centre.floors.filter(isOutside)
  const storey = (floor: Floor) => <Storey key={floor.id} floor={floor} centre={centre} now={now} onlyOpen={onlyOpen} onChoose={onChoose} />
  return (
    <View className={styles.house}>
      {inside.length > 0 && <View className={styles.roof} />}
      <View className={styles.walls}>{inside.map(storey)}</View>
      <View className={styles.ground} />
      {outside.map(storey)}
    </View>
  )
}

function Storey({ floor, centre, now, onlyOpen, onChoose }: HouseProps & { floor: Floor }) {
  const rooms = floor.rooms.map((room) => ({ room, opening: roomOpening(centre, room, now) })).filter(({ opening }) => opening.open || !onlyOpen)
  return (
    <View className={styles.storey} {...role('region', floor.name)}>
      <View className={styles.plate}>
        <Text>{floor.name}</Text>
      </View>
      <View className={styles.rooms}>
        {rooms.length === 0 && <Text className={styles.none}>现在都关着</Text>}
        {rooms.map(({ room, opening }) => (
          <View
            key={room.id}
            className={classes(styles.room, opening.open && styles.lit)}
            {...press({ role: 'button', label: `${room.name}，${opening.open ? '开着' : '关着'}，${openingWords(opening, now)}` })}
            onClick={() => onChoose(room)}
          >
            <View className={styles.roomHead}>
              <Icon name={ROOM_GLYPH[room.kind]} />
              <Text className={styles.roomName}>{room.name}</Text>
            </View>
            <View className={styles.roomState}>
              <Icon name={opening.open ? 'done' : 'clock'} size="small" />
              <Text className={styles.roomWords}>{opening.open ? `开着 · ${openingShort(opening, now)}` : openingShort(opening, now)}</Text>
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
