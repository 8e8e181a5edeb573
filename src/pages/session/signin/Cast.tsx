import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { send } from '@/client/send'
import { beginSession } from '@/client/session'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Headline, Note } from '@/components/text/Text'
import { PERSONAS, type Persona } from '../personas'
import { arrive } from './leave'

/** Demonstration: be anyone of the cast. */
export function Cast() {
  const { params } = useRouter()
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
    </>
  )
}
