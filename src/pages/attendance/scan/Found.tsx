import { Text, View } from '@tarojs/components'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import type { RosterRow } from '@/domain/attendance/schema'
import { ageWords } from '@/domain/child/words'
import { nameOf, timesOf, undoableOf } from '../presence/look'
import styles from './scan.module.scss'
import type { FoundCode } from './useCheckIn'

interface FoundProps {
  found: FoundCode | null
  rows: readonly RosterRow[]
  onUndo: (row: RosterRow) => void
}

const GLYPH = { good: 'done', known: 'info', bad: 'alert' } as const

/** Whose code it was, large enough to be read at arm's length, and what must not be overlooked. */
export function Found({ found, rows, onUndo }: FoundProps) {
  return (
    <View className={classes(styles.found, found !== null && styles[found.tone])} {...role('status')} aria-live="assertive">
      {found === null ? (
        <Text className={styles.wait}>请出示“我的报名”里的二维码</Text>
      ) : (
        <>
          <View className={styles.said}>
            <Icon name={GLYPH[found.tone]} />
            <Text>{found.words}</Text>
          </View>
          {rows.map((row) => (
            <Who key={row.attendee} row={row} onUndo={onUndo} />
          ))}
        </>
      )}
    </View>
  )
}

function Who({ row, onUndo }: { row: RosterRow; onUndo: (row: RosterRow) => void }) {
  return (
    <View className={styles.who}>
      <View className={styles.words}>
        <Text className={styles.name}>{nameOf(row)}</Text>
        <Text className={styles.note}>
          {[row.ageMonths === null ? '' : ageWords(row.ageMonths), timesOf(row)].filter((part) => part !== '').join(' · ')}
        </Text>
        {row.allergyNote && <Text className={styles.care}>{`要注意：${row.allergyNote}`}</Text>}
      </View>
      {undoableOf(row) && <Button label="撤回" kind="quiet" inline spoken={`撤回${nameOf(row)}的这一步`} onPress={() => onUndo(row)} />}
    </View>
  )
}
