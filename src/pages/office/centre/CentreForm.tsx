import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { newKey } from '@/client/key'
import { send } from '@/client/send'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Section } from '@/components/section/Section'
import type { centreContract } from '@/domain/centre/contract'
import { centreContent } from '@/domain/centre/schema'
import type { InputOf } from '@/domain/shared/contract'
import { DeskScreen } from '../../desk/home/DeskScreen'
import { problemsOf } from '../settings/problems'
import { refusalWords } from '../settings/refusals'
import { WeekField } from '../week/WeekField'
import { Closures } from './Closures'
import styles from './centre.module.scss'
import type { Content } from './content'
import { Floors } from './Floors'

interface CentreFormProps {
  /** Null: a new one. */
  centre: string | null
  community: { id: string; name: string }
  version: number
  content: Content
  /** Somebody was faster: read it again. */
  onStale: () => Promise<void>
}

const NOTHING: { part: Partial<Content> } = { part: {} }
/** The same, to be sent: valibot makes lists read-only on the way in alone. */
type Sent = InputOf<(typeof centreContract)['centre.save']>['content']

/** All of a centre on one page; what is typed stays on this phone until it is saved. */
export function CentreForm({ centre, community, version, content: stored, onStale }: CentreFormProps) {
  const [draft, keep, forget] = useDraft(`centre.${centre ?? community.id}`, NOTHING)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [saving, setSaving] = useState(false)
  const [attempt, setAttempt] = useState(newKey)
  const content = { ...stored, ...draft.part }
  const change = (part: Partial<Content>) => {
    setProblems({})
    setAttempt(newKey())
    keep({ part: { ...draft.part, ...part } })
  }
  const say = (words: string) => void Taro.showModal({ title: '还没有保存', content: words, showCancel: false, confirmText: '知道了' })
  const save = async () => {
    if (saving) return
    const wrong = problemsOf(centreContent, content)
    if (wrong) {
      setProblems(wrong)
      return say(Object.values(wrong)[0] ?? '有几处要改')
    }
    setSaving(true)
    const answer = await send('centre.save', { centre, community: community.id, version, content: content as Sent }, attempt)
    setSaving(false)
    if (answer.ok) {
      forget()
      void Taro.showToast({ title: '已保存', icon: 'success' })
      void Taro.navigateBack().catch(() => undefined)
      return
    }
    setProblems(Object.fromEntries(Object.entries(answer.refusal.fields ?? {}).map(([path, words]) => [path.replace(/^content\./, ''), words])))
    say(refusalWords(answer.refusal))
    if (answer.refusal.code === 'conflict') {
      setAttempt(newKey())
      await onStale()
    }
  }
  return (
    <DeskScreen
      title={centre === null ? '登记邻里中心' : '修改邻里中心'}
      footer={<Button label={saving ? '正在保存' : '保存'} kind="main" icon="check" loading={saving} onPress={() => void save()} />}
    >
      <View className={styles.halves}>
        <View className={styles.half}>
          <Section title={community.name}>
            <TextField label="名称" placeholder="东教社区邻里中心" value={content.name} max={30} error={problems.name} onInput={(name) => change({ name })} />
            <TextField label="地址" placeholder="怡景嘉园北门旁" value={content.address} max={60} error={problems.address} onInput={(address) => change({ address })} />
            <TextField label="服务台电话" optional placeholder="座机" value={content.phone ?? ''} max={20} error={problems.phone} onInput={(phone) => change({ phone: phone.trim() === '' ? null : phone.trim() })} />
            <TextField label="一句话说明" optional value={content.note} max={80} error={problems.note} onInput={(note) => change({ note })} />
          </Section>
          <Section title="开放时间" note="房间可以有自己的">
            <WeekField key={version} hours={content.hours} onChange={(hours) => change({ hours: hours as Content['hours'] })} />
          </Section>
          <Section title="临时关门" note="整天都关">
            <Closures closures={content.closures} problems={problems} onChange={(closures) => change({ closures })} />
          </Section>
        </View>
        <View className={styles.half}>
          <Section title="楼层和房间" note="从下往上">
            <Floors floors={content.floors} problems={problems} onChange={(floors) => change({ floors })} />
          </Section>
        </View>
      </View>
    </DeskScreen>
  )
}
