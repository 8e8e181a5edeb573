import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { moment, spanOfTime } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Poster } from '@/components/poster/Poster'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { EventView } from '@/domain/event/schema'
import { agesWords, FOR_WHOM_WORDS, KIND_WORDS, seriesWords } from '@/domain/event/words'
import { eventPage } from '@/pages/event/routes'
import { useLoaded } from '@/pages/load/useLoaded'
import { linkTo } from '@/platform/link/link'
import { canPrint, printPage } from '@/platform/print/print'
import styles from './poster.module.scss'

/** The event on one sheet of A4, to be put up by the stairs: its code leads to where one books. */
export default function PosterPage() {
  const id = useRouter().params.id ?? ''
  const [loaded, reload] = useLoaded('event.get', id === '' ? null : { event: id })
  const event = loaded.value
  useShareAppMessage(() => ({ title: event?.title ?? '小区和社区的活动', path: eventPage(id) }))
  const footer = event && canPrint ? <Button label="打印这一张" kind="main" icon="print" onPress={printPage} /> : undefined
  return (
    <Screen title="活动海报" wide {...(footer && { footer })}>
      {id === '' && <Empty title="链接不完整" words="请从“我办的活动”里打开。" />}
      {id !== '' && event === null && loaded.state === 'loading' && <Skeleton form="detail" />}
      {event === null && loaded.state === 'failed' && <Trouble words={loaded.problem} onRetry={() => void reload()} />}
      {event && <EventPoster event={event} />}
      {event && !canPrint && <Note>在电脑浏览器里打开这一页，就可以打印，贴在楼道里。手机上可以直接转发给邻居。</Note>}
      {event && !canPrint && <Button label="转发给邻居" icon="share" openType="share" />}
    </Screen>
  )
}

function EventPoster({ event }: { event: EventView }) {
  const address = linkTo(eventPage(event.id))
  const ages = agesWords(event.ages)
  const lines: readonly (readonly [string, string])[] = [
    ['时间', whenOf(event)],
    ['地点', event.where.words],
    ['对象', [FOR_WHOM_WORDS[event.forWhom], ages].filter(Boolean).join('，')],
    ...(event.materials === '' ? [] : [['请带', event.materials] as const]),
    ['报名', bookingWords(event, new Date().toISOString())],
  ]
  return (
    <Poster
      brand={`${event.place.name} · ${KIND_WORDS[event.kind]}`}
      title={event.title}
      foot={
        <>
          <Text className={styles.by}>{event.organiserName}</Text>
          {event.partner && <Text className={styles.with}>{`${event.partner.name} 一起办`}</Text>}
          <Text className={styles.with}>在微信“门口驿站”小程序里，打开“活动”也能报名</Text>
        </>
      }
      code={address === null ? undefined : { address, label: `扫码报名：${event.title}`, words: '扫一扫，报名', large: true }}
    >
      <View className={styles.lines}>
        {lines.map(([name, words]) => (
          <View key={name} className={styles.line}>
            <Text className={styles.name}>{name}</Text>
            <Text className={styles.words}>{words}</Text>
          </View>
        ))}
      </View>
      {event.summary !== '' && <Text className={styles.summary}>{event.summary}</Text>}
    </Poster>
  )
}

/** 每周三 16:30–18:00，11月25日 周三 起 · 12月3日 周四 14:30–16:00 */
export function whenOf({ series, sessions }: Pick<EventView, 'series' | 'sessions'>): string {
  const next = sessions.find(({ state, to }) => state !== 'cancelled' && to > new Date().toISOString()) ?? sessions[0]
  if (series !== null) return next === undefined ? seriesWords(series) : `${seriesWords(series)}，${moment(next.from).slice(0, -6)} 起`
  return next === undefined ? '' : spanOfTime(next.from, next.to)
}

/** Seats, and from when one can book if that is still to come. @param now decides what is to come */
export function bookingWords({ capacity, audience, drawBefore, place }: EventView, now: string): string {
  const seats = `每次 ${capacity} 个名额，${drawBefore === null ? '报满为止' : '抽签决定'}`
  if (audience.from > now) return `${seats}，${moment(audience.from)} 开始`
  return audience.allFrom === null ? `${seats}，限${place.name}居民` : seats
}
