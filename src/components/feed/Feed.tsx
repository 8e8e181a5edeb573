import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { Fragment, type ReactNode } from 'react'
import { Button } from '../button/Button'
import { Card } from '../card/Card'
import { Empty, type EmptyProps } from '../empty/Empty'
import { Skeleton } from '../skeleton/Skeleton'
import { Trouble } from '../trouble/Trouble'
import styles from './Feed.module.scss'

interface FeedProps<T> {
  /** How the last loading went; items that are already there stay in sight while more are loading, and when that fails. */
  state: 'loading' | 'ready' | 'failed'
  items: readonly T[]
  keyOf: (item: T) => string
  renderItem: (item: T) => ReactNode
  /** Loads from the start: on pulling down (`enablePullDownRefresh` in the page's config), and on retry while the list is empty. */
  onRefresh: () => Promise<unknown>
  /** Loads the next page: on reaching the bottom, and on retry while there are items. Ignored while loading. */
  onMore?: () => void
  /** There is a next page. */
  more?: boolean
  empty: EmptyProps
  /** `rows` puts the items on one card, `cards` lets each bring its own. */
  form?: 'rows' | 'cards'
  failure?: string
}

/** The list of a page with everything a list owes: skeleton, empty, trouble, refresh, more, and an end. */
export function Feed<T>({ state, items, keyOf, renderItem, onRefresh, onMore, more = false, empty, form = 'rows', failure }: FeedProps<T>) {
  usePullDownRefresh(() => {
    onRefresh().finally(() => Taro.stopPullDownRefresh())
  })
  useReachBottom(() => {
    if (more && state === 'ready') onMore?.()
  })
  const trouble = { ...(failure ? { words: failure } : {}), onRetry: () => (items.length > 0 ? onMore?.() : onRefresh()) }

  if (items.length === 0) {
    if (state === 'loading') return <Skeleton />
    if (state === 'failed') return <Trouble {...trouble} />
    return <Empty {...empty} />
  }
  const list = items.map((item) => <Fragment key={keyOf(item)}>{renderItem(item)}</Fragment>)
  return (
    <>
      {form === 'rows' ? <Card kind="rows">{list}</Card> : list}
      {state === 'failed' ? <Trouble {...trouble} small /> : <View className={styles.end}>{ending(state, more, onMore)}</View>}
    </>
  )
}

/** A wide screen may show the whole page, so that its bottom is never reached: the next page has a button too. */
function ending(state: 'loading' | 'ready', more: boolean, onMore?: () => void) {
  if (state === 'loading') return '正在加载…'
  if (!more) return <View className={styles.last}>都在这里了</View>
  return <Button label="看更早的" kind="quiet" inline {...(onMore ? { onPress: onMore } : {})} />
}
