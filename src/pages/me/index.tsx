import Taro from '@tarojs/taro'
import { type Session, endSession, useSession } from '@/client/session'
import { useOutbox } from '@/client/outbox'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Headline, Note } from '@/components/text/Text'
import { ROLE_WORDS } from '@/domain/person/words'
import { type Theme, setElder, setTheme, useAppearance } from '@/platform/appearance/appearance'
import { INBOX } from '../desk/routes'
import { isStaff } from '../desk/staff'
import { MINE } from '../repair/routes'
import { SIGN_IN } from '../session/routes'

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
  const home = me.homes[0]
  const roles = me.hats.filter(({ role }) => role !== 'resident')
  return (
    <>
      <Headline>{me.nickname}</Headline>
      {home && <Note>{`住在 ${home.estateName} ${home.buildingName}`}</Note>}
      {roles.map((hat) => (
        <Note key={`${hat.role}${hat.place}`}>{`${hat.placeName} · ${ROLE_WORDS[hat.role]}`}</Note>
      ))}
      <Card kind="rows">
        {isStaff(me) && <Row title="待办" note="要我处理的报修" icon="staff" onPress={() => go(INBOX)} />}
        <Row title="我的报修" note="报过的和等着发出去的" icon="wrench" trailing={waiting > 0 ? `${waiting} 件待发` : undefined} onPress={() => go(MINE)} />
      </Card>
      <Button label="退出登录" kind="quiet" onPress={endSession} />
    </>
  )
}

function Unknown() {
  return (
    <>
      <Headline>您好</Headline>
      <Note>公开的内容不用登录就能看。报修、办事时再登录。</Note>
      <Button label="登录" kind="main" onPress={() => go(SIGN_IN)} />
    </>
  )
}
