import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { StateTag, Tag } from '@/components/tag/Tag'
import { Note, Words } from '@/components/text/Text'
import type { MyHome } from '@/domain/household/schema'
import { RELATION_WORDS, UNTIL_CONFIRMED } from '@/domain/household/words'
import { stateOf } from '../look'
import { JOIN } from '../routes'
import { Trail } from '../Trail'
import { LeaveSheet } from './LeaveSheet'
import { Mates } from './Mates'
import styles from './mine.module.scss'

interface HomeProps {
  home: MyHome
  onMoved: () => Promise<void>
}

/** One home: how it stands, who else is there, and the way out. */
export function Home({ home, onMoved }: HomeProps) {
  const [leaving, setLeaving] = useState(false)
  const [unfolded, setUnfolded] = useState(false)
  const { state, place, door, relation, actions } = home
  return (
    <Section title={`${place} ${door}`}>
      <Card kind={state === 'confirmed' ? 'notice' : 'plain'}>
        <View className={styles.tags}>
          <StateTag {...stateOf(state)} />
          <Tag word={RELATION_WORDS[relation]} />
        </View>
        <HowItStands home={home} />
        {state === 'refused' && <Button label="改好再申请" kind="main" onPress={() => void Taro.navigateTo({ url: JOIN })} />}
      </Card>
      {home.members.length > 0 && <Mates home={home} onMoved={onMoved} />}
      <Button label={unfolded ? '收起经过' : '看看经过'} kind="quiet" icon="clock" onPress={() => setUnfolded(!unfolded)} />
      {unfolded && (
        <Card>
          <Trail trail={home.trail} />
        </Card>
      )}
      {actions.includes('undo') && (
        <Button
          label={state === 'claimed' ? '填错了，撤回申请' : '搬走了，或者登记错了'}
          kind="quiet"
          icon="undo"
          onPress={() => setLeaving(true)}
        />
      )}
      {leaving && <LeaveSheet home={home} onDone={onMoved} onClose={() => setLeaving(false)} />}
    </Section>
  )
}

function HowItStands({ home: { state, dueAt, voice, ownersVote, household, trail } }: { home: MyHome }) {
  if (state === 'claimed') {
    return (
      <>
        <Words>{UNTIL_CONFIRMED}</Words>
        {dueAt !== null && <Note>{`最晚 ${when(dueAt)}，没人确认就自动转给社区。手上有入户码，可以重新登记，马上确认。`}</Note>}
      </>
    )
  }
  if (state === 'refused') {
    const last = trail[trail.length - 1]
    return <Banner tone="late" title={last?.reason ?? '信息对不上'} words={last ? `${last.who} · ${when(last.at)}` : ''} />
  }
  return (
    <>
      {voice && <Words>可以代表这一户表态。一户一个声音，家里谁说都算，以最后说的为准。</Words>}
      {household === null && <Words>名册上还没有这个门牌，工作人员对上以后就可以表态。</Words>}
      {ownersVote === true && <Note>业主身份已核对，可以参加业主投票。</Note>}
      {ownersVote === false && <Note>业主身份还没有和名册对上，暂时不能参加业主投票，请联系小区书记。</Note>}
    </>
  )
}
