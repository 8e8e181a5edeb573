import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { Card as Report } from '@/domain/repair/schema'
import type { Loaded } from '../load/useLoaded'
import { ReportRow } from '../repair/card/ReportRow'
import { MINE, matterPage } from '../repair/routes'

interface MattersProps {
  loaded: Loaded<{ items: Report[] }>
  onRetry: () => void
}

/** So many fit above the fold; the rest is one tap away. */
const SHOWN = 3

/** 我的事到哪了 */
export function Matters({ loaded: { state, value }, onRetry }: MattersProps) {
  const all = value?.items ?? []
  const more =
    all.length > SHOWN ? <Button label="全部" kind="quiet" inline onPress={() => void Taro.navigateTo({ url: MINE })} /> : undefined
  return (
    <Section title="我的事到哪了" trailing={more}>
      {value === null && state === 'loading' && <Skeleton />}
      {value === null && state === 'failed' && <Trouble onRetry={onRetry} />}
      {value !== null && all.length === 0 && <Note>还没有报过修。哪里坏了，点上面的“我要报修”。</Note>}
      {all.length > 0 && (
        <Card kind="rows">
          {all.slice(0, SHOWN).map((card) => (
            <ReportRow key={card.id} card={card} onPress={() => void Taro.navigateTo({ url: matterPage(card.id) })} />
          ))}
        </Card>
      )}
    </Section>
  )
}
