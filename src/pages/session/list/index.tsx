import Taro from '@tarojs/taro'
import { useState } from 'react'
import { send } from '@/client/send'
import { useSession } from '@/client/session'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Sheet } from '@/components/sheet/Sheet'
import { Note, Words } from '@/components/text/Text'
import type { SessionItem } from '@/domain/session/schema'
import { VIA_WORDS } from '@/domain/session/words'
import { usePages } from '../../load/usePages'
import { wordsOf } from '../refusals'
import { SignInFirst } from '../SignInFirst'
import { leave } from '../signin/leave'

const ALL = 'all'

/** Where am I signed in, and out with what I do not know. */
export default function Devices() {
  const session = useSession()
  return (
    <Screen title="登录过的设备" footer={session ? undefined : <Button label="先看看" kind="quiet" onPress={leave} />}>
      {session ? <List /> : <SignInFirst words="登录以后，能看到您在哪些设备上登录过。" />}
    </Screen>
  )
}

function List() {
  const pages = usePages('session.list', {})
  const [asked, setAsked] = useState<SessionItem | typeof ALL | null>(null)
  const others = pages.items.filter(({ here }) => !here).length
  return (
    <>
      <Note>不认识的设备，请让它退出。登录三十天后会自己退出。</Note>
      <Feed
        {...pages}
        keyOf={({ id }) => id}
        onRefresh={pages.reload}
        renderItem={(item) => <Device item={item} onPress={() => setAsked(item)} />}
        empty={{ title: '没有登录过的设备' }}
        {...(pages.problem !== null && { failure: pages.problem })}
      />
      {others > 0 && <Button label="其他设备全部退出" kind="plain" onPress={() => setAsked(ALL)} />}
      {asked && <End asked={asked} onClose={() => setAsked(null)} onDone={() => void pages.reload()} />}
    </>
  )
}

function Device({ item, onPress }: { item: SessionItem; onPress: () => void }) {
  const { device, via, made, seen, here } = item
  const lately = here || seen === made ? '' : `；最近用过：${when(seen)}`
  const icon = device.includes('电脑') ? 'computer' : 'smartphone'
  return (
    <Row
      title={device}
      note={`${VIA_WORDS[via]}，${when(made)}${lately}`}
      icon={icon}
      trailing={here ? '这一台' : undefined}
      onPress={here ? undefined : onPress}
    />
  )
}

function End({ asked, onClose, onDone }: { asked: SessionItem | typeof ALL; onClose: () => void; onDone: () => void }) {
  const [ending, setEnding] = useState(false)
  const end = async () => {
    setEnding(true)
    const answer = asked === ALL ? await send('session.endAll', {}) : await send('session.endOther', { id: asked.id })
    setEnding(false)
    void Taro.showToast({ title: answer.ok ? '已经退出' : wordsOf(answer.refusal), icon: 'none' })
    if (!answer.ok && answer.refusal.code !== 'notFound') return
    onClose()
    onDone()
  }
  return (
    <Sheet
      open
      title={asked === ALL ? '其他设备全部退出？' : '让这台设备退出？'}
      onClose={onClose}
      footer={<Button label="让它退出" kind="danger" loading={ending} onPress={() => void end()} />}
    >
      <Words>{asked === ALL ? '除了您手上这一台，其他设备都要重新登录才能进来。' : `${asked.device}要重新登录才能进来。`}</Words>
    </Sheet>
  )
}
