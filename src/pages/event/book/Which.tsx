import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/components/attributes/classes'
import { Button } from '@/components/button/Button'
import { Icon } from '@/components/icon/Icon'
import { press } from '@/components/press/press'
import { Section } from '@/components/section/Section'
import { SwitchRow } from '@/components/switch/SwitchRow'
import type { SessionView } from '@/domain/event/schema'
import type { Instant } from '@/domain/shared/time'
import { seatsWords, spanWords } from '../look'
import styles from './book.module.scss'

interface WhichProps {
  /** The other meetings to come. */
  sessions: readonly SessionView[]
  chosen: readonly string[]
  now: Instant
  onChoose: (sessions: string[]) => void
}

/** More meetings of the same series in one go; folded away until somebody wants it. */
export function Which({ sessions, chosen, now, onChoose }: WhichProps) {
  const [open, setOpen] = useState(chosen.length > 0)
  if (!open) return <Button label="多报几次" kind="quiet" icon="add" onPress={() => setOpen(true)} />
  const all = chosen.length === sessions.length
  return (
    <Section title="还报哪几次" note={chosen.length > 0 ? `加 ${chosen.length} 次` : '一次一次地报'}>
      <SwitchRow label="后面每次都报" on={all} onChange={(on) => onChoose(on ? sessions.map(({ id }) => id) : [])} />
      {sessions.map((session) => {
        const on = chosen.includes(session.id)
        return (
          <View
            key={session.id}
            className={classes(styles.person, styles.line, on && styles.on)}
            {...press({ role: 'checkbox', checked: on })}
            onClick={() => onChoose(on ? chosen.filter((id) => id !== session.id) : [...chosen, session.id])}
          >
            <View className={styles.words}>
              <Text className={styles.name}>{spanWords(session, now)}</Text>
              <Text className={styles.why}>{seatsWords(session.drawn ? { ...session, drawAt: null } : session, now)}</Text>
            </View>
            <View className={styles.box}>{on && <Icon name="check" size="small" />}</View>
          </View>
        )
      })}
    </Section>
  )
}
