import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { DataTable } from '@/components/table/DataTable'
import { Trouble } from '@/components/trouble/Trouble'
import { type Order, SORTS, type WorkItem } from '@/domain/desk/schema'
import { BUCKET_WORDS } from '@/domain/desk/words'
import { focusField, useKeys } from '@/platform/keys/keys'
import { EMPTY } from '../inbox/buckets'
import { Counts } from '../inbox/Counts'
import { filtersSet } from '../inbox/choice'
import { Filters, SEARCH_ID } from '../inbox/Filters'
import { NOTHING_FITS } from '../inbox/Inbox'
import { News } from '../inbox/News'
import { type Desk, useDesk } from '../inbox/useDesk'
import { MatterBeside } from '../matters'
import { BulkBar } from './BulkBar'
import { COLUMNS } from './columns'
import { Export } from './Export'
import { KeysSheet } from './KeysSheet'
import styles from './table.module.scss'
import { useBulk, workKey } from './useBulk'

/** The work on a desktop: a table with filters, and the matter beside it. */
export function Workbench() {
  const desk = useDesk(true)
  const { choice, work, selected } = desk
  const bulk = useBulk(work.items, () => void work.reload())
  const [beside, setBeside] = useState(true)
  const [sheet, setSheet] = useState<'keys' | 'export' | null>(null)
  const main = useRef<(() => void) | null>(null)
  const current = work.items.find((item) => selected !== null && workKey(item) === workKey(selected))
  useKeys({
    ArrowDown: () => desk.move(1),
    ArrowUp: () => desk.move(-1),
    Enter: () => (beside ? main.current?.() : setBeside(true)),
    Escape: () => setBeside(!beside),
    x: () => current && bulk.check(current, false),
    '/': () => focusField(SEARCH_ID),
    '?': () => setSheet('keys'),
  })

  return (
    <>
      <View className={styles.panes}>
        <View className={styles.list} {...role('region', '列表')}>
          <Counts counts={work.counts} chosen={choice.bucket} onChoose={desk.chooseBucket} line />
          <Filters choice={choice} onChange={desk.change} offered={desk.offered} />
          <News isNew={desk.isNew} onLook={() => void work.reload()} />
          <View className={styles.head}>
            <View className={styles.count}>{`${BUCKET_WORDS[choice.bucket]} · ${sortWords(desk)}`}</View>
            <Button label={choice.dense ? '宽松' : '紧凑'} kind="quiet" inline onPress={() => desk.change({ dense: !choice.dense })} />
            <Button label="快捷键" kind="quiet" inline onPress={() => setSheet('keys')} />
            <Button label="导出" kind="plain" inline icon="share" onPress={() => setSheet('export')} />
          </View>
          <Rows
            desk={desk}
            narrow={beside}
            checked={bulk.checked}
            onCheck={bulk.check}
            onSelect={(item) => {
              desk.select(item)
              setBeside(true)
            }}
          />
          <BulkBar bulk={bulk} />
        </View>
        {beside && (
          <View className={styles.beside} {...role('region', '详情')}>
            {selected === null ? (
              <Empty scene="tea" title="选一件看看" words="↑ ↓ 换一件，回车办下一步。" />
            ) : (
              <MatterBeside key={workKey(selected)} item={selected} main={main} onMoved={() => void work.reload()} />
            )}
          </View>
        )}
      </View>
      <KeysSheet open={sheet === 'keys'} onClose={() => setSheet(null)} />
      {sheet === 'export' && <Export open choice={choice} hat={desk.hat} onClose={() => setSheet(null)} />}
    </>
  )
}

interface RowsProps {
  desk: Desk
  narrow: boolean
  checked: ReadonlySet<string>
  onCheck: (item: WorkItem | null, range: boolean) => void
  onSelect: (item: WorkItem) => void
}

/** The table, or what stands in its place. */
function Rows({ desk: { work, choice, change, selected }, narrow, checked, onCheck, onSelect }: RowsProps) {
  const { state, items, problem, more } = work
  if (items.length === 0) {
    if (state === 'loading') return <Skeleton />
    if (state === 'failed') return <Trouble {...(problem !== null && { words: problem })} onRetry={() => void work.reload()} />
    return <Empty {...(filtersSet(choice) > 0 ? NOTHING_FITS : EMPTY[choice.bucket])} />
  }
  const sort = (by: string, direction: Order['direction']) => {
    const known = SORTS.find((one) => one === by)
    if (known) change({ order: { by: known, direction } })
  }
  return (
    <>
      <DataTable
        label="待办"
        columns={COLUMNS}
        rows={items}
        keyOf={workKey}
        nameOf={({ title, place }) => `${title}，${place}`}
        selected={selected && workKey(selected)}
        onSelect={onSelect}
        sort={orderOf(choice)}
        onSort={sort}
        checked={checked}
        onCheck={onCheck}
        dense={choice.dense}
        narrow={narrow}
      />
      <View className={classes(styles.end)}>
        {state === 'failed' ? (
          <Trouble small {...(problem !== null && { words: problem })} onRetry={work.onMore} />
        ) : more ? (
          <Button label={state === 'loading' ? '正在加载' : '再看 20 件'} kind="quiet" inline onPress={work.onMore} />
        ) : (
          '都在这里了'
        )}
      </View>
    </>
  )
}

/** How the rows stand when nobody chose an order. */
function orderOf({ order, bucket }: Desk['choice']): Order {
  return order ?? (bucket === 'done' ? { by: 'updatedAt', direction: 'desc' } : { by: 'dueAt', direction: 'asc' })
}

function sortWords({ choice }: Desk): string {
  const { by, direction } = orderOf(choice)
  if (by === 'dueAt') return direction === 'asc' ? '最急的在前' : '最不急的在前'
  if (by === 'updatedAt') return direction === 'desc' ? '最近有动静的在前' : '最久没动静的在前'
  return direction === 'desc' ? '新报的在前' : '早报的在前'
}
