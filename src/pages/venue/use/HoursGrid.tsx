import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { press } from '@/components/press/press'
import { chinaDay, chinaMinuteOfDay } from '@/domain/shared/time'
import type { UseView } from '@/domain/venue/schema'
import { minuteWords, spanWords } from '@/domain/venue/words'
import styles from './grid.module.scss'
import type { Use } from './use'

interface HoursGridProps {
  view: UseView
  onChoose: (use: Use, room: string) => void
}

const HOUR = 60

/** Rooms down, hours across: light where a room is open, a block where somebody has it. */
export function HoursGrid({ view, onChoose }: HoursGridProps) {
  const { from, to } = hoursOf(view)
  const width = to - from
  const at = (minute: number) => `${(100 * (minute - from)) / width}%`
  const marks = Array.from({ length: Math.floor(width / HOUR) + 1 }, (_, nth) => from + nth * HOUR)
  return (
    <View className={styles.grid} {...role('group', '各个房间这一天的使用')}>
      <View className={styles.line}>
        <View className={styles.name} />
        <View className={styles.scale}>
          {marks.slice(0, -1).map((minute) => (
            <Text key={minute} className={styles.mark} style={{ left: at(minute) }}>
              {minuteWords(minute)}
            </Text>
          ))}
        </View>
      </View>
      {view.rooms.map((room) => (
        <View key={room.room} className={styles.line} {...role('group', `${room.name}，${room.uses.length} 段`)}>
          <View className={styles.name}>
            <Text className={styles.roomName}>{room.name}</Text>
            <Text className={styles.floor}>{room.floor}</Text>
          </View>
          <View className={styles.track} style={{ minHeight: `calc(var(--touch) * ${lanesOf(room.uses)})` }}>
            {room.hours.map((span) => (
              <View
                key={span.from}
                className={styles.open}
                style={{ left: at(span.from), width: `${(100 * (span.to - span.from)) / width}%` }}
              />
            ))}
            {room.uses.map((use, nth) => {
              const span = minutesOf(use, view.day)
              const beside = besideOf(room.uses, use)
              const lane = beside.indexOf(use)
              return (
                <View
                  key={`${use.from}${use.booking ?? nth}`}
                  className={classes(styles.use, use.event && styles.event)}
                  style={{
                    left: at(span.from),
                    width: `${(100 * (span.to - span.from)) / width}%`,
                    top: `${(100 * lane) / beside.length}%`,
                    height: `${100 / beside.length}%`,
                  }}
                  {...press({ role: 'button', label: `${room.name}，${spanWords(use)}，${use.title}` })}
                  onClick={() => onChoose(use, room.name)}
                >
                  <Text className={styles.useTitle}>{use.event ? use.title : '预约'}</Text>
                </View>
              )
            })}
          </View>
        </View>
      ))}
    </View>
  )
}

/** What is in the room at some moment of this one, itself too: tables side by side. */
function besideOf(uses: readonly Use[], use: Use): Use[] {
  return uses.filter((each) => each.from < use.to && use.from < each.to)
}

/** As many as stand one above the other, each as high as a finger. */
function lanesOf(uses: readonly Use[]): number {
  return Math.max(1, ...uses.map((use) => besideOf(uses, use).length))
}

/** Minutes of the day that is shown; what begins before or ends after it is cut. */
function minutesOf({ from, to }: Use, day: string): { from: number; to: number } {
  return {
    from: chinaDay(from) < day ? 0 : Math.floor(chinaMinuteOfDay(from)),
    to: chinaDay(to) > day ? 1_440 : Math.floor(chinaMinuteOfDay(to)),
  }
}

/** From the first hour in which something is open or used to the last; a usual day when nothing is. */
function hoursOf({ rooms, day }: UseView): { from: number; to: number } {
  const spans = rooms.flatMap((room) => [...room.hours, ...room.uses.map((use) => minutesOf(use, day))])
  if (spans.length === 0) return { from: 8 * HOUR, to: 21 * HOUR }
  const from = Math.floor(Math.min(...spans.map((span) => span.from)) / HOUR) * HOUR
  return { from, to: Math.max(from + HOUR, Math.ceil(Math.max(...spans.map((span) => span.to)) / HOUR) * HOUR) }
}
