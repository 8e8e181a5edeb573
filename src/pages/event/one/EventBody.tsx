import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { pictureAddress } from '@/client/transport/transport'
import { Banner } from '@/components/banner/Banner'
import { Card } from '@/components/card/Card'
import { ALT } from '@/components/photo/PhotoGrid'
import { Row } from '@/components/row/Row'
import { StateTag, Tag } from '@/components/tag/Tag'
import { Headline, Note, Words } from '@/components/text/Text'
import type { EventView, SessionView } from '@/domain/event/schema'
import { agesWords, FOR_WHOM_WORDS, KIND_WORDS, seriesWords } from '@/domain/event/words'
import type { Instant } from '@/domain/shared/time'
import { centrePage } from '@/pages/around/routes'
import { spanWords } from '../look'
import { drawPage } from '../routes'
import { whereLines } from '../where'
import { Drawing } from './Drawing'
import styles from './event.module.scss'
import { sessionLook } from './sessions'
import { audienceWords, cancelWords, drawWords } from './terms'

interface EventBodyProps {
  event: EventView
  now: Instant
  /** The session that is looked at; null: the event has none yet. */
  session: SessionView | null
}

/** An event as a slip on the board: what, when, where, for whom, and on what terms. Asks the door nothing, so that a composer shows it too. */
export function EventBody(props: EventBodyProps) {
  return (
    <>
      <EventStory {...props} />
      <EventTerms {...props} />
    </>
  )
}

/** What it is: the picture, the name, the words of who holds it; above them what has become different. */
export function EventStory({ event, now, session }: EventBodyProps) {
  const cancelled = event.state === 'cancelled' || session?.state === 'cancelled'
  return (
    <>
      {event.picture ? (
        <Image className={styles.photo} src={pictureAddress(event.picture.full)} mode="aspectFill" {...ALT} />
      ) : (
        <Drawing kind={event.kind} />
      )}
      {cancelled && (
        <Banner tone="late" title={event.state === 'cancelled' ? '活动取消了' : '这一次取消了'} {...noteOf(session)} icon="closed" />
      )}
      {!cancelled && session && session.sequence > 0 && session.note !== null && (
        <Banner tone="late" title="时间或地方改过，请看下面" {...noteOf(session)} />
      )}
      <View className={styles.tags}>
        <Tag word={KIND_WORDS[event.kind]} />
        {event.drawBefore !== null && (session === null || session.drawn) && <Tag word="抽签" />}
        {!cancelled && session && event.state !== 'draft' && <StateTag {...sessionLook(session, now)} />}
      </View>
      <Headline>{event.title}</Headline>
      <Note>{[event.organiserName, event.partner && `${event.partner.name}协办`].filter(Boolean).join(' · ')}</Note>
      {event.summary !== '' && <Words>{event.summary}</Words>}
    </>
  )
}

/** When, where, for whom, what to bring, until when one may still change one's mind. */
export function EventTerms({ event, now, session }: EventBodyProps) {
  const whom = [FOR_WHOM_WORDS[event.forWhom], agesWords(event.ages)].filter(Boolean).join('，')
  const where = session?.where ?? event.where
  const { centre } = where
  return (
    <View className={styles.facts}>
      <Card kind="rows">
        {session && <Row icon="clock" title={spanWords(session, now)} note={event.series ? seriesWords(event.series) : undefined} />}
        <Row
          icon="pin"
          {...whereLines(where, event.place.name)}
          onPress={centre === null ? undefined : () => void Taro.navigateTo({ url: centrePage(centre) })}
        />
        <Row icon="neighbours" title={whom} note={event.pickUp ? '结束后只交给家长指定的人接' : undefined} />
        {event.materials !== '' && <Row icon="briefcase" title={event.materials} note="要带的东西" />}
        <Row icon="calendar" title={audienceWords(event, now)} note={cancelWords(event.cancelBefore)} />
        {session?.drawAt && (
          <Row
            icon="paused"
            title={drawWords(session, now)}
            note="怎么抽、怎么自己验算"
            onPress={() => void Taro.navigateTo({ url: drawPage(session.id) })}
          />
        )}
      </Card>
    </View>
  )
}

function noteOf(session: SessionView | null) {
  return session?.note ? { words: session.note } : {}
}
