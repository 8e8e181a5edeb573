import Taro from '@tarojs/taro'
import { useState } from 'react'
import { beginSession } from '@/client/session'
import { send } from '@/client/send'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Headline, Note, Words } from '@/components/text/Text'
import { PERSONAS, type Persona } from '../personas'

const IS_DEMO = process.env.TARO_APP_DEMO === '1'

/** Signing in, always with a way out: what is public can be read without. */
export default function SignIn() {
  return (
    <Screen title="登录" footer={<Button label="先不登录，随便看看" kind="quiet" onPress={leave} />}>
      {IS_DEMO ? <Cast /> : <NotYet />}
    </Screen>
  )
}

/** Demonstration: be anyone of the cast. */
function Cast() {
  const [trying, setTrying] = useState<Persona | null>(null)
  const be = async (persona: Persona) => {
    if (trying) return
    setTrying(persona)
    const answer = await send('session.demo', { persona: persona.role, number: persona.number })
    setTrying(null)
    if (!answer.ok) {
      void Taro.showToast({ title: answer.refusal.message ?? '没有登录成功，请再试', icon: 'none' })
      return
    }
    beginSession(answer.value)
    leave()
  }
  return (
    <>
      <Headline>您想试试哪个身份？</Headline>
      <Note>演示数据：人物都是编出来的，随时可以在“我的”里换。</Note>
      <Card kind="rows">
        {PERSONAS.map((persona) => (
          <Row
            key={`${persona.role}${persona.number}`}
            title={persona.title}
            note={persona.note}
            icon={persona.icon}
            trailing={trying === persona ? '登录中…' : undefined}
            onPress={() => void be(persona)}
          />
        ))}
      </Card>
    </>
  )
}

/** A build without a sign-in says so instead of failing at the first tap. */
function NotYet() {
  return (
    <>
      <Headline>还不能登录</Headline>
      <Words>这个站点还没有接通微信登录。公开的内容可以先看，报修请拨打小区值班电话。</Words>
    </>
  )
}

function leave() {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/index' })
}
