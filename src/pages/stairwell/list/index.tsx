import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import type { State } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { type Period, periodWords } from '@/domain/stairwell/period'
import type { StairwellCard } from '@/domain/stairwell/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { stairwellPage } from '../routes'

/** The buildings of an estate with their stars. */
export default function StairwellsPage() {
  const estate = useRouter().params.estate ?? ''
  return (
    <Screen title="五星楼道">
      {estate === '' ? <Empty title="链接不完整" words="请从小区的页面打开五星楼道。" /> : <Buildings estate={estate} />}
    </Screen>
  )
}

function Buildings({ estate }: { estate: string }) {
  const [{ value, problem }, reload] = useLoaded('stairwell.list', { estate })
  usePullDownRefresh(() => {
    reload().finally(() => Taro.stopPullDownRefresh())
  })
  if (value === null) return problem === null ? <Skeleton /> : <Trouble words={problem} onRetry={() => void reload()} />
  return (
    <>
      <Headline>{value.estate.name}</Headline>
      <Note>{`${periodWords(value.period as Period)} · 每栋楼五颗星，由楼里住户一户一个意见来评`}</Note>
      {value.items.length === 0 && <Empty title="这里还没有楼栋" words="管理员建好楼栋以后，就能评星。" />}
      {value.items.length > 0 && (
        <Card kind="rows">
          {value.items.map((card) => (
            <Row
              key={card.building.id}
              icon="facility"
              title={card.building.name}
              note={card.adopter === null ? `${card.households} 户` : `${card.households} 户 · ${card.adopter}认领`}
              state={starsTag(card)}
              onPress={() => void Taro.navigateTo({ url: stairwellPage(card.building.id) })}
            />
          ))}
        </Card>
      )}
    </>
  )
}

/** 5 星, 3 星, 还在评. */
function starsTag({ stars }: StairwellCard): State {
  const count = stars.filter(({ shines }) => shines).length
  if (count === 0) return { word: '还在评', tone: 'plain', icon: 'paused' }
  return { word: `${count} 星`, tone: count === stars.length ? 'done' : 'active', icon: count === stars.length ? 'starFull' : 'star' }
}
