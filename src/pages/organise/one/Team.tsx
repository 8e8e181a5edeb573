import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { DoorContracts } from '@/domain/capabilities'
import type { EventView } from '@/domain/event/schema'
import { ROLE_WORDS } from '@/domain/person/words'
import type { ValueOf } from '@/domain/shared/contract'
import { useLoaded } from '@/pages/load/useLoaded'
import { useStep } from '../useStep'
import styles from './one.module.scss'

type People = ValueOf<DoorContracts['event.helpers']>

interface TeamProps {
  event: EventView
  onMoved: (event: EventView | null) => void
}

/** Who runs it together, and with whom else. */
export function Team({ event, onMoved }: TeamProps) {
  const [loaded, reload] = useLoaded('event.helpers', { event: event.id })
  const [choosing, setChoosing] = useState(false)
  const people = loaded.value
  return (
    <Section title="一起办的人">
      {people === null && loaded.state === 'loading' && <Skeleton rows={1} />}
      {people === null && loaded.state === 'failed' && <Trouble small words={loaded.problem} onRetry={() => void reload()} />}
      {people && (
        <>
          <Card kind="rows">
            {people.chosen.map(({ id, name }, index) => (
              <Row key={id} icon="me" title={name} {...(index === 0 && { note: '发起人' })} />
            ))}
          </Card>
          <Note>只有他们和看管这里的工作人员看得到谁报了名。</Note>
          {people.candidates.length > 0 && <Button label="请人一起办" kind="quiet" inline icon="add" onPress={() => setChoosing(true)} />}
        </>
      )}
      {choosing && people && (
        <HelpersSheet
          event={event}
          people={people}
          onClose={(next) => {
            setChoosing(false)
            if (next === null) return
            onMoved(next)
            void reload()
          }}
        />
      )}
    </Section>
  )
}

function HelpersSheet({ event, people, onClose }: { event: EventView; people: People; onClose: (event: EventView | null) => void }) {
  const { sending, problem, take } = useStep()
  const [maker, ...others] = people.chosen
  const [chosen, setChosen] = useState<readonly string[]>(others.map(({ id }) => id))
  // Somebody who runs it may have lost the hat by which they could be asked.
  const known = people.candidates.map(({ id }) => id)
  const options = [
    ...others.filter(({ id }) => !known.includes(id)).map(({ id, name }) => ({ id, name, note: '' })),
    ...people.candidates.filter(({ id }) => id !== maker?.id).map(({ id, name, role }) => ({ id, name, note: ROLE_WORDS[role] })),
  ]
  const send = async () => {
    const next = await take('event.organisers', { event: event.id, people: [...(maker ? [maker.id] : []), ...chosen] }, '改好了')
    if (next) onClose(next)
  }
  return (
    <Sheet
      open
      title="请人一起办"
      onClose={() => onClose(null)}
      footer={<Button label="存好" kind="main" loading={sending} onPress={() => void send()} />}
    >
      {problem !== null && <Banner tone="late" title="还没有存好" words={problem} />}
      <Note>选中的人看得到名单，也能签到、改时间、取消。</Note>
      <View className={styles.gap}>
        <Card kind="rows">
          {options.map(({ id, name, note }) => (
            <SwitchRow
              key={id}
              label={name}
              note={note}
              on={chosen.includes(id)}
              onChange={(on) => setChosen((before) => (on ? [...before, id] : before.filter((each) => each !== id)))}
            />
          ))}
        </Card>
      </View>
    </Sheet>
  )
}
