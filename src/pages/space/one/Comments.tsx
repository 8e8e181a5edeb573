import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Tag } from '@/components/tag/Tag'
import { MAX } from '@/domain/space/limits'
import type { CommentView, SpaceView } from '@/domain/space/schema'
import { ACTION_WORDS } from '@/domain/space/words'
import { usePages } from '@/pages/load/usePages'
import { Actions } from '@/pages/menu/card/Actions'
import { useDoing } from '../card/useDoing'
import { AskSheet } from './AskSheet'
import { Judge } from './Judge'
import styles from './one.module.scss'

/** What people say to it, newest first. */
export function Comments({ space, onMoved }: { space: SpaceView; onMoved: () => void }) {
  const list = usePages('space.comments', { space: space.id })
  const [asking, setAsking] = useState(false)
  const { doing, act } = useDoing(() => {
    void list.reload()
    onMoved()
  })
  if (list.items.length === 0 && !space.mayComment) return null
  return (
    <Section title="大家怎么说" note={space.comments === 0 ? '还没有人说' : `${space.comments} 句`}>
      {list.items.length > 0 && (
        <Card>
          {list.items.map((comment) => (
            <OneComment key={comment.id} comment={comment} space={space} onMoved={() => void list.reload()} />
          ))}
        </Card>
      )}
      <Actions>
        {list.more && <Button label="看更早的" kind="quiet" onPress={list.onMore} />}
        {space.mayComment && <Button label={ACTION_WORDS.comment} icon="words" onPress={() => setAsking(true)} />}
      </Actions>
      {asking && (
        <AskSheet
          title={ACTION_WORDS.comment}
          label="说给大家听"
          note="邻居看得到这句话，看不到是谁说的。"
          max={MAX.comment}
          doing={doing === 'comment'}
          onClose={() => setAsking(false)}
          onSend={async (words) => (await act('comment', 'space.comment', { space: space.id, words }, '说好了')) !== null}
        />
      )}
    </Section>
  )
}

function OneComment({ comment, space, onMoved }: { comment: CommentView; space: SpaceView; onMoved: () => void }) {
  const { doing, act } = useDoing(onMoved)
  return (
    <View className={styles.said}>
      <View className={styles.line}>{comment.words}</View>
      <View className={styles.foot}>
        <Text className={styles.small}>{`${comment.mine ? '我' : '一位邻居'} · ${when(comment.at)}`}</Text>
        {comment.showing !== null && comment.showing !== 'shown' && <Tag word={comment.showing === 'checking' ? '等书记看过' : '已收起'} />}
        {space.mayComment && !comment.mine && (
          <Button
            label={comment.flagged ? '已举报' : '举报'}
            kind="quiet"
            inline
            disabled={comment.flagged}
            loading={doing === 'flag'}
            onPress={() => void act('flag', 'space.flag', { comment: comment.id }, '收到，小区书记会看')}
          />
        )}
      </View>
      <Judge space={space} kind="comment" id={comment.id} showing={comment.showing} onMoved={onMoved} />
    </View>
  )
}
