import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { send } from '@/client/send'
import { beginSession } from '@/client/session'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Headline, Note } from '@/components/text/Text'
import { deviceHere } from '@/platform/login/device'
import { PERSONAS, type Persona } from '../personas'
import { TRY_QR } from '../routes'
import { arrive } from './leave'

/** Demonstration: be anyone of the cast. */
export function Cast() {
  const { params } = useRouter()
  const [trying, setTrying] = useState<Persona | null>(null)
  const be = async (persona: Persona) => {
    if (trying) return
    setTrying(persona)
    const answer = await send('session.demo', { persona: persona.role, number: persona.number, device: deviceHere() })
    setTrying(null)
    if (!answer.ok) {
      void Taro.showToast({ title: answer.refusal.message ?? '没有登录成功，请再试', icon: 'none' })
      return
    }
    beginSession(answer.value)
    arrive(params.then)
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
      {process.env.TARO_ENV === 'h5' && (
        <Card kind="rows">
          <Row title="试试扫码登录" note="工作人员在电脑上这样进来" icon="scan" onPress={() => void Taro.navigateTo({ url: TRY_QR })} />
        </Card>
      )}
    </>
  )
}
