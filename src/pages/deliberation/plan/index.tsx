import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { MAX, MOST } from '@/domain/deliberation/limits'
import type { DeliberationView } from '@/domain/deliberation/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { useSending } from '@/pages/load/useSending'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { MomentFields } from '../card/MomentFields'
import { OwnerField } from '../card/OwnerField'
import { dayFrom } from '../card/time'
import { refusalWords } from '../refusals'
import { type Draft, draftFrom, inputOf, problemsOf } from './draft'

const TITLE = '定时间地点'

/** Setting or moving the meeting: when, where, what is talked about for how long, and who writes the minutes. */
export default function PlanPage() {
  const session = useSession()
  const id = useRouter().params.id ?? ''
  if (!session || id === '')
    return (
      <Screen title={TITLE}>
        {session ? <Empty title="链接不完整" words="请从议事的页面打开。" /> : <SignInFirst words="安排议事的书记和社区请先登录。" />}
      </Screen>
    )
  return <Plan key={session.me.person} id={id} />
}

function Plan({ id }: { id: string }) {
  const [{ value: talk, problem }, reload] = useLoaded('deliberation.get', { deliberation: id })
  if (talk !== null && (talk.actions.includes('schedule') || talk.actions.includes('move'))) return <PlanForm talk={talk} />
  return (
    <Screen title={TITLE}>
      {talk === null && problem === null && <Skeleton form="detail" />}
      {talk === null && problem !== null && <Trouble words={problem} onRetry={() => void reload()} />}
      {talk !== null && <Empty title="现在不用定时间" words="这件事已经谈过了，或者由书记和社区来安排。" />}
    </Screen>
  )
}

function PlanForm({ talk }: { talk: DeliberationView }) {
  // What was set before is what one changes; a draft of one's own goes before it.
  const [begun] = useState(() => draftFrom(talk))
  const [draft, change, clear] = useDraft<Draft>(`plan.${talk.id}`, begun)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { sending, send } = useSending()
  const [{ value: people }] = useLoaded('deliberation.people', { estate: talk.estate.id })
  const now = new Date().toISOString()
  const changed = (part: Partial<Draft>) => {
    setProblems({})
    change(part)
  }
  const moving = talk.actions.includes('move')
  const submit = async () => {
    const wrong = problemsOf(talk.id, draft, new Date().toISOString())
    if (wrong) return setProblems(wrong)
    const answer = await send(moving ? 'deliberation.move' : 'deliberation.schedule', inputOf(talk.id, draft))
    if (answer === null) return
    if (!answer.ok) {
      setProblems(answer.refusal.fields ?? {})
      return void Taro.showModal({ title: '还没有定下', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
    }
    clear()
    void Taro.navigateBack()
    void Taro.showToast({ title: '定好了，小区里都告诉了', icon: 'none', duration: 2500 })
  }
  const setTopic = (at: number, topic: Partial<Draft['agenda'][number]>) =>
    changed({ agenda: draft.agenda.map((each, index) => (index === at ? { ...each, ...topic } : each)) })
  const writers = [
    { value: '', label: '书记和社区' },
    ...(people?.items ?? []).map(({ id, name, role }) => ({ value: `person:${id}`, label: name, note: role })),
  ]
  return (
    <Screen
      title={moving ? '改时间地点' : TITLE}
      footer={
        <Button
          label={moving ? '改好，告诉大家' : '定下，告诉大家'}
          kind="main"
          icon="calendar"
          loading={sending}
          onPress={() => void submit()}
        />
      }
    >
      <Headline>{talk.title}</Headline>
      <Note>定下以后，小区里的人都会收到通知。</Note>
      <Section title="什么时候，在哪里">
        <MomentFields
          value={draft.when}
          min={dayFrom(now, 0)}
          max={dayFrom(now, 90)}
          error={problems.at}
          onChange={(when) => changed({ when })}
        />
        <TextField
          label="在哪里"
          placeholder="例如：3栋架空层邻听园"
          value={draft.place}
          max={MAX.place}
          error={problems.place}
          onInput={(place) => changed({ place })}
        />
      </Section>
      <Section title="谈什么" note="每项写几分钟">
        {draft.agenda
          .map((topic, index) => ({ ...topic, index, label: `第 ${index + 1} 项` }))
          .map(({ words, minutes, index, label }) => (
            <View key={label}>
              <TextField
                label={label}
                value={words}
                max={MAX.topic}
                error={problems[`agenda.${index}.words`]}
                onInput={(next) => setTopic(index, { words: next })}
              />
              <TextField
                label={`${label}几分钟`}
                type="number"
                value={minutes}
                max={3}
                error={problems[`agenda.${index}.minutes`]}
                onInput={(next) => setTopic(index, { minutes: next })}
              />
            </View>
          ))}
        {draft.agenda.length < MOST.topics && (
          <Button
            label="再加一项"
            icon="add"
            kind="quiet"
            onPress={() => changed({ agenda: [...draft.agenda, { words: '', minutes: '15' }] })}
          />
        )}
        {draft.agenda.length > 1 && (
          <Button label="去掉最后一项" kind="quiet" onPress={() => changed({ agenda: draft.agenda.slice(0, -1) })} />
        )}
      </Section>
      <OwnerField
        label="谁写纪要"
        options={writers}
        value={draft.recorder}
        nobody="书记和社区"
        error={problems.recorder}
        onChoose={(recorder) => changed({ recorder })}
      />
    </Screen>
  )
}
