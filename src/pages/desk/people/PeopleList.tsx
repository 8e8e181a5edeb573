import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { role } from '@/components/attributes/role'
import { Button } from '@/components/button/Button'
import { Empty, type EmptyProps } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { DataTable } from '@/components/table/DataTable'
import { Trouble } from '@/components/trouble/Trouble'
import { focusField, useKeys } from '@/platform/keys/keys'
import { personPage } from '../routes'
import { COLUMNS, postsOf, sorted } from './columns'
import { PeopleFilters, SEARCH_ID } from './PeopleFilters'
import { PersonPane } from './PersonPane'
import styles from './people.module.scss'
import { type People, usePeople } from './usePeople'

/** Who works where: a list on a phone. */
export function PeopleList() {
  const people = usePeople()
  const { pages } = people
  return (
    <>
      <PeopleFilters choice={people.choice} onChange={people.change} />
      <Feed
        state={pages.state}
        items={pages.items}
        keyOf={({ id }) => id}
        renderItem={(person) => (
          <Row
            title={person.nickname}
            note={postsOf(person)}
            trailing={person.phone ?? undefined}
            onPress={() => void Taro.navigateTo({ url: personPage(person.id) })}
          />
        )}
        onRefresh={pages.reload}
        onMore={pages.onMore}
        more={pages.more}
        {...(pages.problem !== null && { failure: pages.problem })}
        empty={emptyFor(people)}
      />
    </>
  )
}

/** The same as a table, with the person beside it. */
export function PeopleTable() {
  const people = usePeople()
  const { pages, selected } = people
  const [sort, setSort] = useState<{ by: string; direction: 'asc' | 'desc' }>({ by: 'joined', direction: 'desc' })
  const main = useRef<(() => void) | null>(null)
  useKeys({
    ArrowDown: () => people.move(1),
    ArrowUp: () => people.move(-1),
    Enter: () => main.current?.(),
    '/': () => focusField(SEARCH_ID),
  })
  return (
    <>
      <PeopleFilters choice={people.choice} onChange={people.change} />
      <View className={styles.panes}>
        <View className={styles.list} {...role('region', '人员')}>
          {pages.items.length === 0 ? (
            <Instead people={people} />
          ) : (
            <>
              <DataTable
                label="人员"
                columns={COLUMNS}
                rows={sorted(pages.items, sort.by, sort.direction)}
                keyOf={({ id }) => id}
                nameOf={({ nickname }) => nickname}
                selected={selected?.id ?? null}
                onSelect={people.select}
                sort={sort}
                onSort={(by, direction) => setSort({ by, direction })}
                narrow
              />
              <View className={styles.end}>
                {pages.state === 'failed' ? (
                  <Trouble small {...(pages.problem !== null && { words: pages.problem })} onRetry={pages.onMore} />
                ) : pages.more ? (
                  <Button label={pages.state === 'loading' ? '正在加载' : '再看 20 位'} kind="quiet" inline onPress={pages.onMore} />
                ) : (
                  '都在这里了'
                )}
              </View>
            </>
          )}
        </View>
        {selected && (
          <View className={styles.beside} {...role('region', '详情')}>
            <PersonPane key={selected.id} id={selected.id} main={main} onChanged={() => void pages.reload()} />
          </View>
        )}
      </View>
    </>
  )
}

function Instead({ people }: { people: People }) {
  const { state, problem, reload } = people.pages
  if (state === 'loading') return <Skeleton />
  if (state === 'failed') return <Trouble {...(problem !== null && { words: problem })} onRetry={() => void reload()} />
  return <Empty {...emptyFor(people)} />
}

function emptyFor({ choice }: People): EmptyProps {
  if (choice.search.trim() !== '')
    return { title: '没有找到这个人', words: '要写全名或完整的手机号。对方还没登录过，就到“邀请”里发一个邀请码。' }
  return { title: '这里还没有人', words: '到“邀请”里发邀请码，或按手机号找到一位居民给他角色。' }
}
