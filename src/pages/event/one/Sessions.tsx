import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/components/attributes/classes'
import { role } from '@/components/attributes/role'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { press } from '@/components/press/press'
import { Section } from '@/components/section/Section'
import { StateTag } from '@/components/tag/Tag'
import { Note } from '@/components/text/Text'
import type { SessionView } from '@/domain/event/schema'
import type { Instant } from '@/domain/shared/time'
import { spanWords } from '../look'
import styles from './event.module.scss'
import { sessionLook } from './sessions'

interface SessionsProps {
  sessions: readonly SessionView[]
  /** Days of the series without a session, and why. */
  skipped: readonly { day: string; why: string }[]
  chosen: string | null
  now: Instant
  onChoose: (session: string) => void
}

/** So many are shown before one asks for all. */
const SHOWN = 4

/** All meetings of a series; the one that is chosen is what the main button books. */
export function Sessions({ sessions, skipped, chosen, now, onChoose }: SessionsProps) {
  const [all, setAll] = useState(false)
  const left = sessions.filter(({ to }) => to > now)
  // What is over is of no use to whoever looks for a day; only when nothing is to come are they shown.
  const listed = left.length > 0 ? sessions.filter(({ id, to }) => to > now || id === chosen) : sessions
  const shown = all ? listed : listed.filter(({ id }, index) => index < SHOWN || id === chosen)
  return (
    <Section title="哪几次" note={left.length > 0 ? `还有 ${left.length} 次` : '都结束了'}>
      <Card kind="rows">
        <View {...role('radiogroup', '哪一次')}>
          {shown.map((session) => (
            <View
              key={session.id}
              className={classes(styles.session, session.id === chosen && styles.chosen)}
              {...press({ role: 'radio', checked: session.id === chosen })}
              onClick={() => onChoose(session.id)}
            >
              <View className={styles.dot} />
              <View className={styles.meeting}>
                <Text className={styles.when}>{spanWords(session, now)}</Text>
                <StateTag {...sessionLook(session, now)} />
              </View>
            </View>
          ))}
        </View>
      </Card>
      {shown.length < listed.length && (
        <Button label={`看全部 ${listed.length} 次`} kind="quiet" icon="down" onPress={() => setAll(true)} />
      )}
      {skipped.length > 0 && (
        <Note>{`${skipped.map(({ day, why }) => `${dayWords(day)}${why.startsWith('您') ? '' : `（${why}）`}`).join('、')}没有。`}</Note>
      )}
    </Section>
  )
}

/** @param day `2027-01-01`: 1月1日 */
function dayWords(day: string) {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
}
