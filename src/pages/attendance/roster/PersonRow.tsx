import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { press } from '@/components/press/press'
import { StateTag } from '@/components/tag/Tag'
import type { RosterRow } from '@/domain/attendance/schema'
import { nameOf, noteOf, stateOf, whereIs } from '../presence/look'
import styles from './roster.module.scss'

export interface Steps {
  onIn: (row: RosterRow) => void
  onOut: (row: RosterRow) => void
  onOpen: (row: RosterRow) => void
}

/** One attendee on a phone: a tap on the name opens everything, the button takes the next step. */
export function PersonRow({ row, onOpen, ...steps }: { row: RosterRow } & Steps) {
  const state = stateOf(row)
  const name = nameOf(row)
  return (
    <View className={styles.person}>
      <View className={styles.who} {...press({ role: 'button' })} onClick={() => onOpen(row)}>
        <Text className={styles.name}>{name}</Text>
        <View className={styles.below}>
          <StateTag {...state} />
          <Text className={styles.note}>{noteOf(row)}</Text>
        </View>
        {row.allergyNote && <Text className={styles.care}>{`要注意：${row.allergyNote}`}</Text>}
      </View>
      <NextStep row={row} {...steps} />
    </View>
  )
}

/** What comes next for this one; nothing once they have gone. */
export function NextStep({ row, onIn, onOut }: { row: RosterRow } & Omit<Steps, 'onOpen'>) {
  const where = whereIs(row)
  const name = nameOf(row)
  if (where === 'out') return null
  if (where === 'in')
    return <Button label={row.child ? '接走' : '走了'} inline spoken={`${name}${row.child ? '接走' : '走了'}`} onPress={() => onOut(row)} />
  return <Button label="到了" icon="check" inline spoken={`${name}到了`} onPress={() => onIn(row)} />
}
