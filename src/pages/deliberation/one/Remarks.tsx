import { View } from '@tarojs/components'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { when } from '@/client/when'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextArea } from '@/components/field/TextArea'
import { Section } from '@/components/section/Section'
import { StateTag } from '@/components/tag/Tag'
import { Note, Words } from '@/components/text/Text'
import { MAX } from '@/domain/deliberation/limits'
import type { DeliberationView, RemarkView } from '@/domain/deliberation/schema'
import { usePages } from '@/pages/load/usePages'
import { useDoing } from '../useDoing'
import styles from './talk.module.scss'

const EMPTY = { words: '' }

/** What neighbours say; a few words of one's own. */
export function Remarks({ talk }: { talk: DeliberationView }) {
  const list = usePages('deliberation.remarks', { deliberation: talk.id })
  const [draft, change, clear] = useDraft(`remark.${talk.id}`, EMPTY)
  const [error, setError] = useState<string | undefined>()
  const { act, doing } = useDoing(() => void list.reload())
  const open = talk.state === 'raised' || talk.state === 'scheduled' || talk.state === 'held' || talk.state === 'agreed'
  const send = async () => {
    if (draft.words.trim() === '') return setError('请写几个字')
    const said = await act('say', 'deliberation.say', { deliberation: talk.id, words: draft.words.trim() }, '说好了')
    if (said) clear()
  }
  if (!open && list.items.length === 0) return null
  return (
    <Section title="邻居们说">
      {list.items.map((remark) => (
        <Remark key={remark.id} remark={remark} desk={talk.parties.includes('desk')} onJudged={() => void list.reload()} />
      ))}
      {list.state === 'ready' && list.items.length === 0 && <Note>还没有人说。先说两句，到时候一起谈。</Note>}
      {list.more && <Button label="看更早的" kind="quiet" onPress={list.onMore} />}
      {open && (
        <View className={styles.say}>
          <TextArea
            label="说几句"
            help="显示为您的楼栋，不显示名字"
            value={draft.words}
            max={MAX.remark}
            error={error}
            onInput={(words) => {
              setError(undefined)
              change({ words })
            }}
          />
          <Button label="说给邻居听" icon="words" loading={doing === 'say'} onPress={() => void send()} />
        </View>
      )}
    </Section>
  )
}

function Remark({ remark, desk, onJudged }: { remark: RemarkView; desk: boolean; onJudged: () => void }) {
  const { act, doing } = useDoing(onJudged)
  const { id, who, words, at, mine, waiting, hidden } = remark
  const judge = (shown: boolean) => void act('judge', 'deliberation.judge', { remark: id, shown }, shown ? '大家看得到了' : '收起来了')
  return (
    <Card>
      <Note>{`${who}${mine ? '（您）' : ''} · ${when(at)}`}</Note>
      <Words>{words}</Words>
      {waiting && <StateTag word="等书记或社区看过" tone="late" icon="paused" />}
      {hidden && <StateTag word="收起来了" tone="closed" />}
      {desk && !mine && (waiting || hidden) && (
        <Button label="可以公开" kind="quiet" inline loading={doing === 'judge'} onPress={() => judge(true)} />
      )}
      {desk && !mine && !hidden && <Button label="收起来" kind="quiet" inline loading={doing === 'judge'} onPress={() => judge(false)} />}
    </Card>
  )
}
