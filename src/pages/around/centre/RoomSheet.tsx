import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Sheet } from '@/components/sheet/Sheet'
import { StateTag, Tag } from '@/components/tag/Tag'
import { Words } from '@/components/text/Text'
import { roomOpening } from '@/domain/centre/rules'
import type { CentreView } from '@/domain/centre/schema'
import { KIND_WORDS, weekLines } from '@/domain/centre/words'
import { openingState, openingWords } from '../opening'
import styles from './centre.module.scss'

interface RoomSheetProps {
  centre: CentreView
  room: CentreView['floors'][number]['rooms'][number] | null
  now: string
  onClose: () => void
}

/** What one does there, when it is open, whom to ring. */
export function RoomSheet({ centre, room, now, onClose }: RoomSheetProps) {
  if (room === null) return <Sheet open={false} title="" onClose={onClose} />
  const opening = roomOpening(centre, room, now)
  const floor = centre.floors.find(({ rooms }) => rooms.some(({ id }) => id === room.id))
  const phone = room.phone ?? centre.phone
  return (
    <Sheet open title={room.name} onClose={onClose}>
      <View className={styles.state}>
        <StateTag {...openingState(opening)} />
        <View className={styles.until}>{openingWords(opening, now)}</View>
      </View>
      {room.use !== '' && <Words>{room.use}</Words>}
      <View className={styles.tags}>
        {floor && <Tag word={floor.name} />}
        <Tag word={KIND_WORDS[room.kind]} />
        {room.capacity !== null && <Tag word={`${room.capacity} 人`} />}
        {room.bookable && <Tag word="可预约办活动" />}
      </View>
      <View className={styles.week}>
        {weekLines(room.hours ?? centre.hours).map(({ days, spans }) => (
          <View key={days} className={styles.weekLine}>
            <Text className={styles.days}>{days}</Text>
            <Text className={styles.spans}>{spans}</Text>
          </View>
        ))}
      </View>
      {phone && (
        <Card kind="rows">
          <PhoneRow name={room.phone ? room.name : '服务台'} number={phone} />
        </Card>
      )}
    </Sheet>
  )
}
