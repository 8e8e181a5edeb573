import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Progress } from '@/components/progress/Progress'
import { QrCode } from '@/components/qr/QrCode'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import type { BookingState } from '@/domain/booking/booking'
import { bookingQr, printedCode } from '@/domain/booking/code'
import type { BookingView } from '@/domain/booking/schema'
import type { Instant } from '@/domain/shared/time'
import { centrePage } from '@/pages/around/routes'
import { pickUpsOf } from '@/pages/child/routes'
import { bookingState } from '../bookingLook'
import { AddToCalendar } from '../calendar/AddToCalendar'
import { Presence } from '../certificate/Presence'
import { spanWords } from '../look'
import { drawPage, eventPage } from '../routes'
import { whereLines } from '../where'
import styles from './booking.module.scss'
import { progressOf, standingWords } from './progress'

/** Given up, but to come: one can ask again, at the end of the line. */
const GONE: readonly BookingState[] = ['cancelled', 'left', 'declined', 'lapsed']

const go = (url: string) => void Taro.navigateTo({ url })

/** A booking from the code that is shown at the door down to who was served first, and why; then what else one can do. */
export function BookingBody({ booking, now, children }: PropsWithChildren<{ booking: BookingView; now: Instant }>) {
  const { event, session, attendees, code, draw, passed } = booking
  const progress = progressOf(booking)
  const names = attendees.map(({ name }) => name).join('、')
  const { centre } = session.where
  const holds = booking.state === 'booked' && session.state === 'published'
  return (
    <>
      {session.note !== null && (
        <Banner tone="late" title={session.state === 'cancelled' ? '这一次取消了' : '时间或地方改过'} words={session.note} />
      )}
      <Headline>{event.title}</Headline>
      <View className={styles.state}>
        <StateTag {...bookingState(booking)} />
      </View>
      <View className={styles.columns}>
        <View className={styles.pass}>
          {booking.state === 'offered' ? (
            <Banner tone="late" title={standingWords(booking, now)} words="不答复就让给下一位。" />
          ) : (
            <Note>{standingWords(booking, now)}</Note>
          )}
          {code !== null && booking.state === 'booked' && (
            <Card>
              <View className={styles.ticket}>
                <QrCode text={bookingQr(code)} size={220} label={`签到码 ${printedCode(code)}`} />
                <Text className={styles.code} userSelect>
                  {printedCode(code)}
                </Text>
                <Text className={styles.names}>{names}</Text>
              </View>
            </Card>
          )}
          {progress && (
            <View className={styles.progress}>
              <Progress {...progress} />
            </View>
          )}
        </View>
        <View className={styles.details}>
          {code !== null && <Presence booking={booking.id} />}
          <Card kind="rows">
            <Row icon="clock" title={spanWords(session, now)} note="看活动" onPress={() => go(eventPage(event.id, session.id))} />
            <Row icon="pin" {...whereLines(session.where)} onPress={centre === null ? undefined : () => go(centrePage(centre))} />
            <Row icon="neighbours" title={names} note={`${when(booking.at, now)} 报的`} />
            {event.materials !== '' && <Row icon="briefcase" title={event.materials} note="要带的东西" />}
            {event.pickUp &&
              attendees
                .filter(({ child }) => child)
                .map(({ key, name }) => (
                  <Row
                    key={key}
                    icon="staff"
                    title={`谁接${name}`}
                    note="只交给您写下的人"
                    onPress={() => go(pickUpsOf(key.slice('child.'.length)))}
                  />
                ))}
            {draw && (
              <Row
                icon="paused"
                title={draw.held ? '看抽签结果，自己验算' : '怎么抽签'}
                note={`您的签号 ${draw.token}`}
                onPress={() => go(drawPage(session.id, booking.id))}
              />
            )}
          </Card>
          {holds && session.from > now && <AddToCalendar booking={booking.id} />}
          {GONE.includes(booking.state) && session.state === 'published' && session.from > now && (
            <Button label="改主意了？再报一次" icon="undo" onPress={() => go(eventPage(event.id, session.id))} />
          )}
          {passed.length > 0 && (
            <Section title="为什么先给了别人" note={`${passed.length} 次`}>
              <Card>
                {passed.map(({ at, words }) => (
                  <View key={at} className={styles.passed}>
                    <Text className={styles.why}>{words}</Text>
                    <Text className={styles.when}>{when(at, now)}</Text>
                  </View>
                ))}
              </Card>
            </Section>
          )}
          {children}
        </View>
      </View>
    </>
  )
}
