import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Fragment, useState } from 'react'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Note } from '@/components/text/Text'
import type { Housemate, MyHome } from '@/domain/household/schema'
import { RELATION_WORDS } from '@/domain/household/words'
import { stateOf } from '../look'
import { ReasonSheet } from '../ReasonSheet'
import { refusalWords } from '../refusals'
import { useSending } from '@/pages/load/useSending'
import styles from './mine.module.scss'

const REASONS = ['不住在这里', '不认识这个人', '已经搬走了'] as const

/** Who lives here, by nickname; an owner answers those who ask to be let in. */
export function Mates({ home, onMoved }: { home: MyHome; onMoved: () => Promise<void> }) {
  const [refusing, setRefusing] = useState<Housemate | null>(null)
  const { sending, send } = useSending()

  const decide = async (mate: Housemate, reason: string | null) => {
    const claim = mate.membership
    const answer = reason === null ? await send('household.confirm', { claim }) : await send('household.refuse', { claim, reason })
    if (answer === null) return
    void Taro.showToast({ title: answer.ok ? (reason === null ? '已确认' : '已告诉对方') : refusalWords(answer.refusal), icon: 'none' })
    setRefusing(null)
    await onMoved()
  }

  return (
    <>
      <Card kind="rows">
        {home.members.map((mate) => (
          <Fragment key={mate.membership}>
            <Row
              title={mate.isMe ? `${mate.nickname}（您）` : mate.nickname}
              note={`${RELATION_WORDS[mate.relation]} · ${when(mate.at)}登记`}
              icon={mate.isMe ? 'me' : 'neighbours'}
              state={mate.state === 'claimed' ? stateOf(mate.state) : undefined}
            />
            {mate.actions.includes('confirm') && (
              <View className={styles.answer}>
                <Button label="是家里人，确认" inline loading={sending} onPress={() => void decide(mate, null)} />
                <Button label="不对" kind="quiet" inline onPress={() => setRefusing(mate)} />
              </View>
            )}
          </Fragment>
        ))}
      </Card>
      {home.relation === 'owner' && <Note>家里人或租户登记这个门牌后，您在这里就能确认。</Note>}
      {refusing && (
        <ReasonSheet
          open
          title={`${refusing.nickname}不住这里？`}
          words="原因会告诉对方。"
          reasons={REASONS}
          label="不同意"
          sending={sending}
          error={undefined}
          onSend={(reason) => void decide(refusing, reason)}
          onClose={() => setRefusing(null)}
        />
      )}
    </>
  )
}
