import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { addressOf } from '@/client/transport/transport'
import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Sheet } from '@/components/sheet/Sheet'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Note, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { openPermissions } from '@/domain/open/ability'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'
import { SIGN_IN } from '@/pages/session/routes'
import { DeskScreen } from '../../desk/home/DeskScreen'
import { mayAnywhere } from '../../desk/staff'

/** Where the data are, for who makes something of them. */
const ADDRESSES = [
  { title: '空间地图（GeoJSON）', path: '/open/spaces.geojson', note: '位置、种类和进展，坐标是 WGS-84' },
  { title: '办事清单（Open311，JSON）', path: '/open/311/v2/requests.json', note: '公共报修和空间，按国际通用格式' },
  { title: '办事清单（Open311，XML）', path: '/open/311/v2/requests.xml', note: '同样的内容，另一种写法' },
  { title: '服务种类（Open311）', path: '/open/311/v2/services.json', note: '有哪些种类' },
] as const

/** 开放数据: whether the district publishes, what it publishes and what never, and where it is. */
export default function OpenDataPage() {
  const session = useSession()
  if (!session) return <Refused title="请先登录" action={{ label: '去登录', onPress: () => void Taro.navigateTo({ url: SIGN_IN }) }} />
  if (!mayAnywhere(session.me, openPermissions['open.publish'])) return <Refused title="这一页给管理员看" />
  return (
    <DeskScreen title="开放数据">
      <OpenData key={session.me.person} />
    </DeskScreen>
  )
}

function Refused(empty: { title: string; action?: { label: string; onPress: () => void } }) {
  return (
    <DeskScreen title="开放数据">
      <Empty {...empty} />
    </DeskScreen>
  )
}

function OpenData() {
  const [{ state, value, problem }, reload] = useLoaded('open.state', {})
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const { sending, send } = useSending()
  const publish = async (on: boolean) => {
    const answer = await send('open.publish', { on })
    if (answer === null) return
    setAsking(false)
    setRefused(answer.ok ? null : (answer.refusal.message ?? '没有成功，请再试'))
    if (answer.ok) await reload()
  }
  if (value === null) return state === 'failed' ? <Trouble words={problem} onRetry={() => void reload()} /> : <Skeleton />
  return (
    <>
      {refused !== null && <Banner tone="late" title={refused} />}
      <Card kind="rows">
        <SwitchRow
          label="对外公开"
          note={value.on && value.since ? `${when(value.since)} 起公开` : '现在不公开，谁也取不到'}
          on={value.on}
          onChange={(on) => (on ? setAsking(true) : void publish(false))}
        />
      </Card>
      <Contents />
      {value.on && (
        <Section title="地址">
          <Card kind="rows">
            {ADDRESSES.map(({ title, path, note }) => (
              <Row
                key={path}
                title={title}
                note={note}
                icon="share"
                trailing="复制"
                onPress={() => void Taro.setClipboardData({ data: addressOf(path) })}
              />
            ))}
          </Card>
          <Note>谁都可以取，五分钟更新一次；只能看，不能从这里报修。</Note>
        </Section>
      )}
      <Sheet
        open={asking}
        title="公开给所有人吗？"
        onClose={() => setAsking(false)}
        footer={<Button label="公开" kind="main" loading={sending} onPress={() => void publish(true)} />}
      >
        <Words>打开以后，不登录也能取到下面写的内容，别人取走的收不回来。随时可以关。</Words>
      </Sheet>
    </>
  )
}

function Contents() {
  return (
    <>
      <Section title="会公开什么">
        <Words>空间：叫什么、哪一类、办到哪一步、多大面积、在哪个小区；位置只到楼栋，或一百米见方的格子。</Words>
        <Words>公共地方的报修：哪一类、什么时候报的、办到哪一步、在哪个小区哪栋楼。</Words>
      </Section>
      <Section title="从不公开">
        <Words>谁报的、谁办的、电话、房号、照片、大家写的话；家里的报修；还没看过的、藏起来的、没办成的空间。</Words>
      </Section>
    </>
  )
}
