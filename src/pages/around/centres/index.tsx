import Taro, { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { openAt } from '@/domain/centre/rules'
import type { CentreRow } from '@/domain/centre/schema'
import { usePages } from '@/pages/load/usePages'
import { openingState, openingWords } from '../opening'
import { centrePage, centresPage } from '../routes'
import { useNow } from '../useNow'

/** 邻里中心: those of the estate’s community, or all of them. */
export default function CentresPage() {
  const { estate } = useRouter().params
  const pages = usePages('centre.list', { community: null, estate: estate ?? null })
  const now = useNow()
  return (
    <Screen title="邻里中心">
      <Section title={estate ? '家门口的' : '全部'}>
        <Feed
          state={pages.state}
          items={pages.items}
          keyOf={({ id }) => id}
          renderItem={(centre) => <Centre centre={centre} now={now} />}
          onRefresh={pages.reload}
          onMore={pages.onMore}
          more={pages.more}
          {...(pages.problem !== null && { failure: pages.problem })}
          empty={{ title: '还没有登记邻里中心', words: '问问社区，最近的活动室、助餐点在哪里。' }}
        />
      </Section>
      {estate && <Button label="看看别的社区" kind="quiet" icon="landmark" onPress={() => void Taro.navigateTo({ url: centresPage() })} />}
    </Screen>
  )
}

function Centre({ centre, now }: { centre: CentreRow; now: string }) {
  const opening = openAt(centre.hours, centre.closures, now)
  return (
    <Row
      title={centre.name}
      icon="landmark"
      state={openingState(opening)}
      note={`${openingWords(opening, now)} · ${centre.address}`}
      onPress={() => void Taro.navigateTo({ url: centrePage(centre.id) })}
    />
  )
}
