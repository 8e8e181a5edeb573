import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { TERMS as KEPT } from '@/domain/privacy/limits'
import type { Mine } from '@/domain/privacy/schema'
import { TERMS_VERSION } from '@/domain/privacy/words'
import { useLoaded } from '../../load/useLoaded'
import { SignInFirst } from '../../session/SignInFirst'
import { useConsent } from '../consent'
import styles from '../privacy.module.scss'
import { MY_LOOKS, TERMS } from '../routes'
import { EraseSheet } from './EraseSheet'
import { Export } from './Export'
import { PhoneSheet } from './PhoneSheet'

const go = (url: string) => void Taro.navigateTo({ url })

/** What is kept about me: to see, to take along, to delete. */
export default function MyData() {
  const session = useSession()
  return (
    <Screen title="我的资料" wide>
      {session ? (
        <Mydata key={session.me.person} person={session.me.person} />
      ) : (
        <SignInFirst words="登录以后，能看到我们留着您的哪些资料。" />
      )}
    </Screen>
  )
}

function Mydata({ person }: { person: string }) {
  const [{ value, state, problem }, reload] = useLoaded('privacy.mine', {})
  if (!value)
    return state === 'failed' ? <Trouble {...(problem !== null && { words: problem })} onRetry={() => void reload()} /> : <Skeleton />
  return <Known mine={value} person={person} reload={() => void reload()} />
}

function Known({ mine, person, reload }: { mine: Mine; person: string; reload: () => void }) {
  const [open, setOpen] = useState<'phone' | 'erase' | null>(null)
  const { first, sheet } = useConsent()
  const { nickname, phone, consent, kinds, bound } = mine
  const askPhone = () => {
    setOpen('phone')
    reload()
  }
  const agreed = consent?.version === TERMS_VERSION
  return (
    <>
      <Headline>{`${nickname}，这些是您的`}</Headline>
      <View className={styles.sides}>
        <View>
          <Card kind="rows">
            <Row
              title="手机号"
              note={phone ?? '没有填，可以不填'}
              icon="phone"
              trailing={phone ? '改' : '填'}
              onPress={() => first(askPhone)}
            />
            <Row title="谁看过我的电话和地址" note="每看一次都记着" icon="search" onPress={() => go(MY_LOOKS)} />
            <Row title="隐私说明" note={agreed ? '您已经同意' : '请看一看，还没有同意'} icon="info" onPress={() => go(TERMS)} />
          </Card>
          <Section title="我们留着什么">
            <Kept kinds={kinds} />
          </Section>
        </View>
        <View>
          <Section title="带走">
            <Note>一份 JSON 文件，您的资料都在里面，没有别人的。</Note>
            <Export />
          </Section>
          <Section title="注销账号">
            <Note>{bound ?? '撤回同意，就在这里注销。马上生效，删了找不回来。'}</Note>
            <Button label="注销账号" kind="danger" disabled={bound !== null} onPress={() => setOpen('erase')} />
          </Section>
        </View>
      </View>
      {open === 'phone' && (
        <PhoneSheet
          person={person}
          phone={phone}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            reload()
          }}
        />
      )}
      {open === 'erase' && (
        <EraseSheet person={person} nickname={nickname} kinds={kinds.map(({ kind }) => kind)} onClose={() => setOpen(null)} />
      )}
      {sheet}
    </>
  )
}

function Kept({ kinds }: Pick<Mine, 'kinds'>) {
  return (
    <Card kind="rows">
      {kinds.map(({ kind, count }) => (
        <Row key={kind} title={KEPT[kind].title} note={`留到：${KEPT[kind].keep}`} trailing={`${count} 条`} />
      ))}
    </Card>
  )
}
