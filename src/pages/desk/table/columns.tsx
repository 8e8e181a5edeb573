import { Text, View } from '@tarojs/components'
import { when } from '@/client/when'
import { Icon } from '@/components/icon/Icon'
import type { Column } from '@/components/table/DataTable'
import { StateTag } from '@/components/tag/Tag'
import type { WorkItem } from '@/domain/desk/schema'
import { COLUMN_WORDS } from '@/domain/desk/words'
import { dueWords, glyphOf, tagOf } from '../inbox/look'
import styles from './table.module.scss'

/** The columns of work on a wide screen. Those that sort are the ones that every source has in an index. */
export const COLUMNS: readonly Column<WorkItem>[] = [
  {
    key: 'urgent',
    title: COLUMN_WORDS.urgent,
    width: 3,
    cell: ({ urgent }) =>
      urgent ? (
        <View className={styles.urgent}>
          <Icon name="danger" size="small" />
          <Text>急</Text>
        </View>
      ) : null,
  },
  {
    key: 'dueAt',
    title: COLUMN_WORDS.due,
    width: 7,
    sorts: 'asc',
    cell: (item) =>
      item.dueAt === null ? (
        <Text className={styles.faint}>–</Text>
      ) : (
        <Text className={item.late ? styles.late : ''}>{dueWords(item)}</Text>
      ),
  },
  {
    key: 'title',
    title: COLUMN_WORDS.title,
    width: 'rest',
    cell: (item) => (
      <View className={styles.matter}>
        <Icon name={glyphOf(item)} size="small" />
        <View className={styles.words}>
          <View className={styles.title}>{item.title}</View>
          {item.next !== null && <View className={styles.next}>{`下一步：${item.next}`}</View>}
        </View>
      </View>
    ),
  },
  { key: 'place', title: COLUMN_WORDS.place, width: 9, yields: 'third', cell: ({ place }) => <Text>{place}</Text> },
  { key: 'state', title: COLUMN_WORDS.state, width: 6.4, cell: (item) => <StateTag {...tagOf({ ...item, urgent: false })} /> },
  { key: 'assignee', title: COLUMN_WORDS.assignee, width: 6, yields: 'second', cell: ({ assignee }) => <Text>{assignee ?? '–'}</Text> },
  { key: 'createdAt', title: COLUMN_WORDS.at, width: 6, sorts: 'desc', yields: 'first', cell: ({ at }) => <Text>{when(at)}</Text> },
  {
    key: 'updatedAt',
    title: COLUMN_WORDS.updated,
    width: 6.4,
    sorts: 'desc',
    yields: 'most',
    cell: ({ updatedAt }) => <Text>{when(updatedAt)}</Text>,
  },
]
