import { View } from '@tarojs/components'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Progress } from '@/components/progress/Progress'
import { Stamp } from '@/components/stamp/Stamp'
import { StateTag } from '@/components/tag/Tag'
import { Headline as Title } from '@/components/text/Text'
import { isOpen } from '@/domain/repair/machine'
import type { Matter } from '@/domain/repair/schema'
import type { Instant } from '@/domain/shared/time'
import { useLoaded } from '@/pages/load/useLoaded'
import styles from '../matter.module.scss'
import { headlineOf, PROGRESS, progressOf, promiseOf } from '../promise'

interface HeadlineProps {
  matter: Matter
  now: Instant
  /** Goes to the report that this one was joined to. */
  onFollow: (report: string) => void
}

/** How it stands, how far it is, and what happens next and by when. */
export function Headline({ matter, now, onFollow }: HeadlineProps) {
  const at = progressOf(matter)
  const promise = promiseOf(matter, now)
  const { mergedInto } = matter
  return (
    <View className={styles.head}>
      {matter.state === 'closed' && (
        <View className={styles.stamp}>
          <Stamp word="办结" size="large" />
        </View>
      )}
      <Pressing urgency={matter.urgency} late={matter.late} state={matter.state} />
      <Title>{headlineOf(matter)}</Title>
      {at !== null && <Progress steps={PROGRESS} at={at} />}
      {promise && (
        <View className={styles.promise}>
          <Banner {...promise}>
            {mergedInto !== null && <Button label="看并入的那一件" inline onPress={() => onFollow(mergedInto)} />}
          </Banner>
        </View>
      )}
      {matter.urgency === 'danger' && isOpen(matter.state) && <Danger matter={matter} />}
    </View>
  )
}

/** What the headline does not say: that it presses. */
function Pressing({ urgency, late, state }: Pick<Matter, 'urgency' | 'late' | 'state'>) {
  const danger = urgency === 'danger' && isOpen(state)
  if (!danger && !late) return null
  return (
    <View className={styles.tag}>
      {danger && <StateTag word="急" tone="danger" />}
      {late && <StateTag word="超时" tone="late" />}
    </View>
  )
}

/** Somebody is in danger: whom to ring, at once. */
function Danger({ matter }: { matter: Matter }) {
  const [loaded] = useLoaded('place.estate', { estate: matter.estate })
  return (
    <Banner
      tone="danger"
      title="有人身危险，优先处理"
      words={matter.reader === 'staff' ? '不分工作时间，马上处理' : '请先离开危险处，需要时马上打电话'}
    >
      {loaded.value?.phones.map(({ label, number }) => (
        <PhoneRow key={number} name={label} number={number} />
      ))}
    </Banner>
  )
}
