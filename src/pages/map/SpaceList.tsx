import Taro from '@tarojs/taro'
import { when } from '@/client/when'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { KIND_WORDS } from '@/domain/space/labels'
import { type ListName, type Pages, usePages } from '../load/usePages'
import { KIND_GLYPH, stateOf } from '../space/look'
import { spacePage } from '../space/routes'
import type { Wanted } from './Filters'
import type { Bounds } from './marks'
import { useKept } from './useView'

interface SpaceListProps {
  box: Bounds | null
  wanted: Wanted
  onSuggest: () => void
}

/** What the map shows, in words: for who cannot use a map, and for the keyboard. */
export function SpaceList({ box, wanted: { kind, state }, onSuggest }: SpaceListProps) {
  const list = usePages('map.list', box && { box, kinds: kind ? [kind] : [], states: state ? [state] : [] })
  const items = useItems(list)
  return (
    <Feed
      state={list.state}
      items={items}
      keyOf={({ id }) => id}
      renderItem={(space) => (
        <Row
          icon={KIND_GLYPH[space.kind]}
          title={space.name}
          note={`${space.estate} · ${KIND_WORDS[space.kind]} · ${when(space.movedAt)}`}
          state={stateOf(space.state)}
          onPress={() => void Taro.navigateTo({ url: spacePage(space.id) })}
        />
      )}
      onRefresh={list.reload}
      onMore={list.onMore}
      more={list.more}
      {...(list.problem !== null && { failure: list.problem })}
      empty={{
        title: kind || state ? '这一带没有这样的空间' : '这一带还没有人提过',
        words: '看到空坡地、架空层、旧柴火间，可以提一个，大家一起想怎么用。',
        action: { label: '提一个', icon: 'add', onPress: onSuggest },
      }}
    />
  )
}

/** While the next list is on its way, or did not come, the last one stays. */
function useItems<N extends ListName>({ state, items }: Pages<N>): Pages<N>['items'] {
  const kept = useKept(state === 'ready' ? items : null)
  return items.length > 0 || state === 'ready' ? items : (kept ?? items)
}
