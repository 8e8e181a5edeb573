import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Tag } from '@/components/tag/Tag'
import { Note } from '@/components/text/Text'
import { MAX } from '@/domain/space/limits'
import type { IdeaView, SpaceView } from '@/domain/space/schema'
import { ACTION_WORDS } from '@/domain/space/words'
import { usePages } from '@/pages/load/usePages'
import { Actions } from '@/pages/menu/card/Actions'
import { SIGN_IN } from '@/pages/session/routes'
import { useDoing } from '../card/useDoing'
import { AskSheet } from './AskSheet'
import { Judge } from './Judge'
import styles from './one.module.scss'

/** What it could become: ideas of neighbours, those with most households first. */
export function Ideas({ space, onMoved }: { space: SpaceView; onMoved: () => void }) {
  const session = useSession()
  const list = usePages('space.ideas', { space: space.id })
  const [asking, setAsking] = useState(false)
  const moved = () => {
    void list.reload()
    onMoved()
  }
  const { doing, act } = useDoing(moved)
  const mayPropose = space.actions.includes('propose')
  if (list.items.length === 0 && !mayPropose && session !== null) return null
  return (
    <Section title="改成什么好" note={list.items.length === 0 ? '还没有点子' : `${space.ideas} 个点子`}>
      {list.items.length > 0 && (
        <Card>
          {list.items.map((idea) => (
            <OneIdea key={idea.id} idea={idea} space={space} onMoved={() => void list.reload()} />
          ))}
        </Card>
      )}
      {space.maySupport && <Note>一户对一个点子算一次，家里谁点都一样。</Note>}
      <Actions>
        {list.more && <Button label="看更多点子" kind="quiet" onPress={list.onMore} />}
        {mayPropose && <Button label={ACTION_WORDS.propose} icon="add" onPress={() => setAsking(true)} />}
        {session === null && <Button label="登录后出点子、支持" onPress={() => void Taro.navigateTo({ url: SIGN_IN })} />}
      </Actions>
      {asking && (
        <AskSheet
          title={ACTION_WORDS.propose}
          label="可以改成什么"
          placeholder="例如：种花，修条步道，放几张长凳"
          max={MAX.idea}
          doing={doing === 'propose'}
          onClose={() => setAsking(false)}
          onSend={async (words) => (await act('propose', 'space.propose', { space: space.id, words }, '好点子，谢谢您')) !== null}
        />
      )}
    </Section>
  )
}

function OneIdea({ idea, space, onMoved }: { idea: IdeaView; space: SpaceView; onMoved: () => void }) {
  const { doing, act } = useDoing(onMoved)
  const tap = () =>
    void (idea.supported
      ? act('support', 'space.unsupport', { idea: idea.id }, '收回了支持')
      : act('support', 'space.support', { idea: idea.id }, '算上您家了'))
  return (
    <View className={styles.idea}>
      <View className={styles.line}>{idea.words}</View>
      <View className={styles.foot}>
        <Text className={styles.small}>{`${idea.supports} 户支持${idea.mine ? ' · 我出的' : ''}`}</Text>
        {idea.showing !== null && idea.showing !== 'shown' && <Tag word={idea.showing === 'checking' ? '等书记看过' : '已收起'} />}
        {space.maySupport && (
          <Button
            label={idea.supported ? '已支持' : '支持'}
            kind={idea.supported ? 'quiet' : 'plain'}
            icon={idea.supported ? 'check' : 'add'}
            inline
            loading={doing === 'support'}
            spoken={`${idea.supported ? '已支持' : '支持'}：${idea.words}`}
            onPress={tap}
          />
        )}
      </View>
      <Judge space={space} kind="idea" id={idea.id} showing={idea.showing} onMoved={onMoved} />
    </View>
  )
}
