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
import { matterPage } from '../repair/routes'

interface AroundProps {
  loaded: Loaded<{ items: Report[] }>
  onRetry: () => void
}

const SHOWN = 4

/** 小区里在修什么: public reports of my estate, the newest first. */
export function Around({ loaded: { state, value }, onRetry }: AroundProps) {
  const all = value?.items ?? []
  const more =
    all.length > 0 ? (
      <Button label="看全部" kind="quiet" inline onPress={() => void Taro.switchTab({ url: '/pages/neighbours/index' })} />
    ) : undefined
  return (
    <Section title="今天小区里" trailing={more}>
      {value === null && state === 'loading' && <Skeleton />}
      {value === null && state === 'failed' && <Trouble onRetry={onRetry} />}
      {value !== null && all.length === 0 && <Note>小区里一切都好，最近没有人报修公共设施。</Note>}
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
