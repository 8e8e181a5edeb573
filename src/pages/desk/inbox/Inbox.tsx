import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Panes } from '@/components/panes/Panes'
import { Section } from '@/components/section/Section'
import { BUCKET_WORDS } from '@/domain/desk/words'
import { useWide } from '@/platform/appearance/useWide'
import { useKeys } from '@/platform/keys/keys'
import { standsBeside } from '../beside'
import { MatterBeside, openMatter } from '../matters'
import { EMPTY } from './buckets'
import { Counts } from './Counts'
import { filtersSet } from './choice'
import { Filters } from './Filters'
import { News } from './News'
import { useDesk } from './useDesk'
import { WorkRow } from './WorkRow'

/** The work as a list of cards; on a wide screen, in large letters, with the matter beside it. */
export function Inbox() {
  const wide = useWide() && standsBeside
  const [filtering, setFiltering] = useState(false)
  const desk = useDesk(filtering)
  const { choice, work, selected } = desk
  const main = useRef<(() => void) | null>(null)
  useKeys(wide ? { ArrowDown: () => desk.move(1), ArrowUp: () => desk.move(-1), Enter: () => main.current?.() } : {})
  const set = filtersSet(choice)

  const list = (
    <>
      <Counts counts={work.counts} chosen={choice.bucket} onChoose={desk.chooseBucket} />
      <News isNew={desk.isNew} onLook={() => void work.reload()} />
      <Section
        title={BUCKET_WORDS[choice.bucket]}
        note={choice.order === null ? (choice.bucket === 'done' ? '最近办结的在前' : '最急的在前') : ''}
        trailing={
          <View aria-expanded={filtering}>
            <Button
              label={set > 0 ? `筛选（${set}）` : '筛选'}
              kind="quiet"
              inline
              icon="search"
              onPress={() => setFiltering(!filtering)}
            />
          </View>
        }
      >
        {filtering && <Filters choice={choice} onChange={desk.change} offered={desk.offered} sorts />}
        <Feed
          state={work.state}
          items={work.items}
          keyOf={({ capability, id }) => `${capability}:${id}`}
          renderItem={(item) => (
            <WorkRow
              item={item}
              selected={wide && item.id === selected?.id}
              onPress={() => (wide ? desk.select(item) : openMatter(item))}
            />
          )}
          onRefresh={work.reload}
          onMore={work.onMore}
          more={work.more}
          {...(work.problem !== null && { failure: work.problem })}
          empty={set > 0 ? NOTHING_FITS : EMPTY[choice.bucket]}
        />
      </Section>
    </>
  )
  if (!wide) return list
  const matter =
    selected === null ? (
      <Empty scene="tea" title="选一件看看" words="↑ ↓ 换一件，回车办下一步。" />
    ) : (
      <MatterBeside key={`${selected.capability}:${selected.id}`} item={selected} main={main} onMoved={() => void work.reload()} />
    )
  return <Panes list={list} matter={matter} />
}

/** The filters left nothing over: that is no tea. */
export const NOTHING_FITS = { title: '没有符合的', words: '换个条件，或清除筛选再看。' }
