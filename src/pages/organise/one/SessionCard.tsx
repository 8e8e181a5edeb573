import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { moment, spanOfTime } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { type State, StateTag } from '@/components/tag/Tag'
import { Note } from '@/components/text/Text'
import type { EventView, SessionView } from '@/domain/event/schema'
import { rosterOf, scanOf } from '@/pages/attendance/routes'
import { SeatsBar } from '../SeatsBar'
import styles from './one.module.scss'
import { isApplying, type SessionStep, STEP_WORDS, stepsFor } from './steps'

interface SessionCardProps {
  event: EventView
  session: SessionView
  onStep: (step: SessionStep, session: SessionView) => void
}

/** How a session stands that nobody can book any more. */
export const CLOSED: Partial<Record<SessionView['state'], State>> = {
  cancelled: { word: '取消了', tone: 'closed' },
  ended: { word: '办完了', tone: 'done' },
}

/** One session: when, how full, who comes, and what may be done to it. */
export function SessionCard({ event, session, onStep }: SessionCardProps) {
  const now = new Date().toISOString()
  const [open, setOpen] = useState(false)
  const steps = stepsFor(event, session, now)
  const closed = CLOSED[session.state]
  const when = spanOfTime(session.from, session.to)
  return (
    <Card>
      <View className={styles.when}>{when}</View>
      {session.where.words !== event.where.words && <View className={styles.where}>{session.where.words}</View>}
      {closed && (
        <View className={styles.tag}>
          <StateTag {...closed} />
        </View>
      )}
      {session.note !== null && <Note>{session.note}</Note>}
      {session.state !== 'cancelled' && <SeatsBar {...session} applying={isApplying(session)} />}
      {session.drawAt !== null && isApplying(session) && <Note>{`${moment(session.drawAt)} 抽签`}</Note>}
      {session.state !== 'cancelled' && (
        <View className={styles.steps}>
          <View className={styles.action}>
            <Button
              label="名单"
              icon="neighbours"
              spoken={`${when}的名单`}
              onPress={() => void Taro.navigateTo({ url: rosterOf(session.id) })}
            />
          </View>
          {session.state === 'published' && (
            <View className={styles.action}>
              <Button label="签到" icon="scan" spoken={`${when}的签到`} onPress={() => void Taro.navigateTo({ url: scanOf(session.id) })} />
            </View>
          )}
          {steps.length > 0 && !open && (
            <View className={styles.action}>
              <Button label="要改动" kind="quiet" icon="down" spoken={`要改动：${when}这一场`} onPress={() => setOpen(true)} />
            </View>
          )}
          {open &&
            steps.map((step) => (
              <View key={step} className={styles.action}>
                <Button label={STEP_WORDS[step]} kind={step === 'cancel' ? 'danger' : 'plain'} onPress={() => onStep(step, session)} />
              </View>
            ))}
        </View>
      )}
    </Card>
  )
}
