import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Figure } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { WorkCounts } from '@/domain/desk/schema'
import { INBOX } from '../desk/routes'
import type { Loaded } from '../load/useLoaded'
import styles from './home.module.scss'

interface WorkProps {
  loaded: Loaded<{ counts: WorkCounts }>
  onRetry: () => void
}

/** What waits for a member of staff, before anything of their own. */
export function Work({ loaded: { state, value }, onRetry }: WorkProps) {
  return (
    <Section title="要我处理的">
      {value === null && state === 'loading' && <Skeleton />}
      {value === null && state === 'failed' && <Trouble onRetry={onRetry} />}
      {value !== null && (
        <Card kind={value.counts.urgent + value.counts.late > 0 ? 'notice' : 'plain'}>
          <View className={styles.figures}>
            <Figure value={value.counts.urgent} name="急" />
            <Figure value={value.counts.late} name="超时" />
            <Figure value={value.counts.waiting} name="待安排" />
            <Figure value={value.counts.underway} name="进行中" />
          </View>
          <Button label="去处理" icon="staff" onPress={() => void Taro.navigateTo({ url: INBOX })} />
        </Card>
      )}
    </Section>
  )
}
