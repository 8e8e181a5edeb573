import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Headline, Note } from '@/components/text/Text'
import { PICK_UPS_MOST } from '@/domain/child/limits'
import type { ChildItem } from '@/domain/child/schema'
import { OneChild } from '../OneChild'
import { Signed } from '../Signed'
import { PickUpSheet } from './PickUpSheet'

const TITLE = '谁可以接'

/** Who may fetch a child beside its guardian: who leads the event asks for one of these names at the door. */
export default function PickUpsPage() {
  const { child = '' } = useRouter().params
  return (
    <Signed title={TITLE} words="登录后，可以写下谁能来接孩子。">
      {({ me }) => (
        <OneChild key={me.person} id={child} title={TITLE}>
          {(found, reload) => <PickUps person={me.person} child={found} onChanged={reload} />}
        </OneChild>
      )}
    </Signed>
  )
}

function PickUps({ person, child, onChanged }: { person: string; child: ChildItem; onChanged: () => Promise<void> }) {
  /** Which one is being changed; one past the last is a new one. */
  const [at, setAt] = useState<number | null>(null)
  const { pickUps, nickname } = child
  const full = pickUps.length >= PICK_UPS_MOST
  const add = (
    <Button
      label="添加一位"
      kind="main"
      icon="add"
      disabled={full}
      reason={`最多 ${PICK_UPS_MOST} 位，先去掉一位再加`}
      onPress={() => setAt(pickUps.length)}
    />
  )
  return (
    <Screen title={TITLE} footer={add}>
      <Headline>{`谁可以接${nickname}`}</Headline>
      <Note>下课时，老师会问来接的人怎么称呼，对得上才让接走。</Note>
      <Card kind="rows">
        <Row title="您自己" note="家长，一直可以接" icon="me" />
        {pickUps.map(({ name, relation, phone }, index) => (
          <Row
            key={name}
            title={name}
            note={[relation !== name && relation, phone].filter(Boolean).join(' · ') || undefined}
            icon="neighbours"
            onPress={() => setAt(index)}
          />
        ))}
      </Card>
      <Note>请先和他们说一声。名字和电话加密保存，只有孩子报了名的那一场，带活动的人看得到。</Note>
      {at !== null && <PickUpSheet key={at} person={person} child={child} at={at} onDone={onChanged} onClose={() => setAt(null)} />}
    </Screen>
  )
}
