import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { send } from '@/client/send'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { DoorContracts } from '@/domain/capabilities'
import type { Matter } from '@/domain/repair/schema'
import type { ValueOf } from '@/domain/shared/contract'
import { spacePermissions } from '@/domain/space/ability'
import { mayAnywhere } from '@/pages/desk/staff'
import { useSending } from '@/pages/load/useSending'
import { spacePage } from '@/pages/space/routes'
import { refusalWords } from '../../refusals'
import styles from '../matter.module.scss'
import { Lines } from './Lines'

type Contact = ValueOf<DoorContracts['repair.contact']>

/** Room and telephone, asked for by a tap: who looked is recorded. */
export function ContactCard({ matter }: { matter: Matter }) {
  const [contact, setContact] = useState<Contact | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  if (!matter.hasContact) return null
  const look = async () => {
    setAsking(true)
    const answer = await send('repair.contact', { report: matter.id })
    setAsking(false)
    setContact(answer.ok ? answer.value : null)
    setProblem(answer.ok ? null : refusalWords(answer.refusal))
  }
  const room = contact?.room
  return (
    <Section title="联系方式">
      <Card>
        {contact ? (
          <>
            <Lines
              lines={[...(contact.phone ? [] : [{ name: '称呼', value: contact.name }]), ...(room ? [{ name: '门牌', value: room }] : [])]}
            />
            {contact.phone && <PhoneRow name={contact.name} number={contact.phone} />}
          </>
        ) : (
          <>
            <Button label="查看联系方式" icon="phone" loading={asking} onPress={() => void look()} />
            <Note>{problem ?? (matter.reader === 'reporter' ? '只有经手的人能看到您的门牌和电话' : '谁看过会留下记录')}</Note>
          </>
        )}
      </Card>
    </Section>
  )
}

const SHOWING_WORDS: Record<NonNullable<Matter['showing']>, string> = {
  checking: '文字和照片正在审核，邻居暂时看不到',
  shown: '邻居可以看到这件报修（看不到姓名、门牌和电话）',
  hidden: '邻居看不到这件报修',
}

/** Many reports of one kind: mended together from the ground up, or proposed to be. */
function Together({ joint, space }: Pick<Matter, 'joint' | 'space'>) {
  const me = useSession()?.me ?? null
  const { sending, send: once } = useSending()
  if (space !== null)
    return (
      <Banner tone="done" icon="sprout" title="这里在一起改造" words="几件同类报修合在一起，从根上改。">
        <Button label="看改造进展" inline onPress={() => void Taro.navigateTo({ url: spacePage(space) })} />
      </Banner>
    )
  if (joint === null) return null
  const begin = async () => {
    const answer = await once('space.fromJoint', { joint: joint.id })
    if (answer?.ok) void Taro.navigateTo({ url: spacePage(answer.value.id) })
    else if (answer) void Taro.showToast({ title: refusalWords(answer.refusal), icon: 'none' })
  }
  return (
    <Banner tone="done" icon="sprout" title={`这里已有 ${joint.reports} 件同类报修`} words="三户以上同类，可发起共建改造">
      {me && mayAnywhere(me, spacePermissions['space.fromJoint']) && (
        <Button label="发起共建改造" inline loading={sending} onPress={() => void begin()} />
      )}
    </Banner>
  )
}

/** Who else sees it, and what many reports of one kind suggest. */
export function Notes({ showing, joint, space }: Pick<Matter, 'showing' | 'joint' | 'space'>) {
  return (
    <>
      <Together joint={joint} space={space} />
      {showing && (
        <View className={styles.showing}>
          <Note>{SHOWING_WORDS[showing]}</Note>
        </View>
      )}
    </>
  )
}
