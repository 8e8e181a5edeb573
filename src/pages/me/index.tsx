import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useOutbox } from '@/client/outbox'
import { type Session, useSession } from '@/client/session'
import { signOut } from '@/client/signOut'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Headline, Note } from '@/components/text/Text'
import { ROLE_WORDS } from '@/domain/person/words'
import { setElder, setTheme, type Theme, useAppearance } from '@/platform/appearance/appearance'
import { CHILDREN } from '../child/routes'
import { INBOX } from '../desk/routes'
import { isStaff } from '../desk/staff'
import { HOMES, JOIN } from '../household/routes'
import { useLoaded } from '../load/useLoaded'
import { NOTICES } from '../notices/routes'
import { MY_DATA, TERMS } from '../privacy/routes'
import { MINE } from '../repair/routes'
import { ACCEPT } from '../role/routes'
import { DEVICES, NAME, SCAN, SIGN_IN } from '../session/routes'
import { HatSwitch } from './HatSwitch'

const IS_DEMO = process.env.TARO_APP_DEMO === '1'
const THEMES: readonly { value: Theme; label: string }[] = [
  { value: 'system', label: '跟随手机' },
  { value: 'light', label: '白天' },
  { value: 'dark', label: '夜间' },
]

const go = (url: string) => void Taro.navigateTo({ url })

/** Who I am here, what is mine, and how large the letters shall be. */
export default function Me() {
  const session = useSession()
  const { elder, theme } = useAppearance()
  return (
    <Screen title="我的">
      {session ? <Known session={session} /> : <Unknown />}
      <Section title="看得清楚">
        <Card kind="rows">
          <SwitchRow label="关怀模式" note="字更大，按钮更大" on={elder} onChange={setElder} />
        </Card>
        <Segments label="明暗" options={THEMES} value={theme} onChoose={setTheme} />
      </Section>
      {IS_DEMO && (
        <Section title="演示">
          <Card kind="rows">
            <Row title="换一个身份" note="居民、书记、师傅……都试试" icon="neighbours" onPress={() => go(SIGN_IN)} />
            <Row title="组件一览" note="给开发者看的" icon="image" onPress={() => go('/pages/gallery/index')} />
          </Card>
        </Section>
      )}
    </Screen>
  )
}

function Known({ session: { me } }: { session: Session }) {
  const waiting = useOutbox().filter(({ person }) => person === me.person).length
  const [{ value: unread }] = useLoaded('notice.unread', {})
  const roles = me.hats.filter(({ role }) => role !== 'resident')
  return (
    <>
      <Headline>{me.nickname}</Headline>
      {roles.map((hat) => (
        <Note key={`${hat.role}${hat.place}`}>{`${hat.placeName} · ${ROLE_WORDS[hat.role]}`}</Note>
      ))}
      <Card kind="rows">
        {isStaff(me) && <Row title="工作台" note="待办、公告、人和场所" icon="staff" onPress={() => go(INBOX)} />}
        <HatSwitch />
        <Row
          title="消息"
          note="办到哪一步了、小区的急事"
          icon="messages"
          trailing={unread && unread.count > 0 ? `${unread.count} 条未读` : undefined}
          onPress={() => go(NOTICES)}
        />
        <Row
          title="我的报修"
          note="报过的和等着发出去的"
          icon="wrench"
          trailing={waiting > 0 ? `${waiting} 件待发` : undefined}
          onPress={() => go(MINE)}
        />
        <Row title="我的家" note={homeWords(me)} icon="home" onPress={() => go(me.homes.length > 0 ? HOMES : JOIN)} />
        <Row title="我的孩子" note="替孩子报活动，谁可以接" icon="care" onPress={() => go(CHILDREN)} />
      </Card>
      <Section title="账号">
        <Card kind="rows">
          <Row title="改称呼" note={`邻居看到的是“${me.nickname}”`} icon="edit" onPress={() => go(NAME)} />
          <Row title="登录过的设备" note="看看在哪里登录着，可以退出" icon="smartphone" onPress={() => go(DEVICES)} />
          <Row title="扫码登录电脑" note="在大屏幕上办事" icon="scan" onPress={() => go(SCAN)} />
          <Row title="我有邀请码" note="有人请您当楼栋长、网格员、师傅" icon="add" onPress={() => go(ACCEPT)} />
          <Row title="我的数据与隐私" note="留了什么、谁看过，可以导出、注销" icon="read" onPress={() => go(MY_DATA)} />
        </Card>
        <SignOut />
      </Section>
    </>
  )
}

function homeWords({ homes: [home] }: Session['me']): string {
  if (!home) return '还没有登记，报修更省事'
  return `${home.estateName} ${home.buildingName}${home.confirmed ? '' : '（等人确认）'}`
}

/** The server is told; a phone without network forgets all the same, and says so. */
function SignOut() {
  const [leaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    const told = await signOut()
    setLeaving(false)
    if (!told) void Taro.showToast({ title: '这台手机已退出。没有网络，其他地方稍后才知道', icon: 'none' })
  }
  return <Button label="退出登录" kind="quiet" loading={leaving} onPress={() => void leave()} />
}

function Unknown() {
  return (
    <>
      <Headline>您好</Headline>
      <Note>公开的内容不用登录就能看。报修、办事时再登录。</Note>
      <Button label="登录" kind="main" onPress={() => go(SIGN_IN)} />
      <Card kind="rows">
        <Row title="我们怎样保护您的信息" note="留什么、留多久、谁看得到" icon="read" onPress={() => go(TERMS)} />
      </Card>
    </>
  )
}
