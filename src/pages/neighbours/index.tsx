import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Segments } from '@/components/segments/Segments'
import { Note } from '@/components/text/Text'
import type { Me } from '@/domain/session/contract'
import { deliberationsPage } from '../deliberation/routes'
import { usePages } from '../load/usePages'
import { ReportRow } from '../repair/card/ReportRow'
import { REPORT, matterPage } from '../repair/routes'
import { SIGN_IN } from '../session/routes'

/** What is being mended in the places that neighbours share. */
export default function Neighbours() {
  const session = useSession()
  return (
    <Screen title="邻里">
      {session ? <Shared me={session.me} /> : <Visitor />}
    </Screen>
  )
}

/** Estates of a person: where they live, then where they serve. A fixer is shown their jobs, not the neighbourhood. */
function estatesOf(me: Me): { value: string; label: string }[] {
  const homes = me.homes.map(({ estate, estateName }) => ({ value: estate, label: estateName }))
  const served = me.hats.filter(({ level, role }) => level === 'estate' && role !== 'resident' && role !== 'fixer').map(({ place, placeName }) => ({ value: place, label: placeName }))
  return [...homes, ...served].filter((one, index, all) => all.findIndex(({ value }) => value === one.value) === index).slice(0, 5)
}

function Shared({ me }: { me: Me }) {
  const estates = estatesOf(me)
  const [chosen, setChosen] = useState<string>()
  const estate = estates.find(({ value }) => value === chosen)?.value ?? estates[0]?.value ?? null
  const list = usePages('repair.around', estate === null ? null : { estate })
  if (estate === null) return <Empty title="还没有您的小区" words="绑定住址以后，就能看到小区里在修什么。" />
  return (
    <>
      {estates.length > 1 && <Segments label="小区" options={estates} value={estate} onChoose={setChosen} />}
      <Card kind="rows">
        <Row icon="words" title="邻听园" note="小区里的事，一起商量、问问大家" onPress={() => void Taro.navigateTo({ url: deliberationsPage(estate) })} />
      </Card>
      <Note>公共地方的报修，邻居们一起看进度。家里的事不会出现在这里。</Note>
      <Feed
        state={list.state}
        items={list.items}
        keyOf={({ id }) => id}
        renderItem={(card) => <ReportRow card={card} onPress={() => void Taro.navigateTo({ url: matterPage(card.id) })} />}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{
          scene: 'tea',
          title: '小区里一切都好',
          words: '最近没有人报修公共设施。看到哪里坏了，可以报一下。',
          action: { label: '我要报修', icon: 'wrench', onPress: () => void Taro.navigateTo({ url: REPORT }) },
        }}
      />
    </>
  )
}

function Visitor() {
  return (
    <Empty
      title="登录后看自己小区的事"
      words="只有住在这里的人，才能看到小区里的报修。"
      action={{ label: '登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }}
    />
  )
}
