import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { useDraft } from '@/client/drafts'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { DayField } from '@/components/clock/DayField'
import { TimeField } from '@/components/clock/TimeField'
import { Field } from '@/components/field/Field'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { chinaDay } from '@/domain/shared/time'
import { MAX } from '@/domain/vote/limits'
import { CONSENT, MATTERS } from '@/domain/vote/matters'
import type { VoteView } from '@/domain/vote/schema'
import { type About, AGAIN, FORCES, HEAD_RULES } from '@/domain/vote/vote'
import { AGAIN_WORDS, FORCE_WORDS, HEAD_SOURCE, HEAD_WORDS, MATTER_WORDS, ruleWords, shareWords } from '@/domain/vote/words'
import { DeskScreen } from '@/pages/desk/home/DeskScreen'
import { useSending } from '@/pages/load/useSending'
import { refusalWords } from '@/pages/vote/refusals'
import { runVotePage } from '../routes'
import { contentOf, type Draft, draftOf, emptyDraft } from './draft'
import styles from './write.module.scss'

interface VoteFormProps {
  estate: string
  /** The draft that is rewritten; null for a new one. */
  before: VoteView | null
  about: About | null
}

const MATTER_OPTIONS = MATTERS.map((value) => ({
  value,
  label: MATTER_WORDS[value],
  note: `参与的里面${shareWords(CONSENT[value])}同意`,
}))
const FORCE_NOTES = { binds: '规约写明手机投票有效才能选', sounds: '不产生表决的效力' } as const
const FORCE_OPTIONS = FORCES.map((value) => ({ value, label: FORCE_WORDS[value], note: FORCE_NOTES[value] }))
const HEAD_OPTIONS = HEAD_RULES.map((value) => ({ value, label: HEAD_WORDS[value] }))
const AGAIN_OPTIONS = AGAIN.map((value) => ({ value, label: AGAIN_WORDS[value] }))

/** What is decided, by which rules, until when: one form from top to bottom. */
export function VoteForm({ estate, before, about }: VoteFormProps) {
  const now = useMemo(() => new Date().toISOString(), [])
  const start = useMemo(() => (before === null ? emptyDraft(now) : draftOf(before)), [before, now])
  const [draft, change, clear] = useDraft<Draft>(`vote.${before?.id ?? estate}`, start)
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const { sending, send } = useSending()
  const changed = (part: Partial<Draft>) => {
    setWrong((all) =>
      Object.fromEntries(Object.entries(all).filter(([field]) => !(field in part) && !(field === 'until' && 'untilDay' in part))),
    )
    change(part)
  }
  const save = async () => {
    const made = contentOf(draft, about, new Date().toISOString())
    if (made.wrong !== null) return setWrong(made.wrong)
    const { content } = made
    const answer = before === null ? await send('vote.draft', { estate, content }) : await send('vote.edit', { vote: before.id, content })
    if (answer === null) return
    if (!answer.ok) {
      const { fields = {} } = answer.refusal
      setWrong(Object.fromEntries(Object.entries(fields).map(([field, words]) => [field.replace(/^content\./, ''), words])))
      return void Taro.showModal({ title: '还没有存好', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
    }
    clear()
    void Taro.redirectTo({ url: runVotePage(answer.value.id) })
    void Taro.showToast({ title: '草稿存好了', icon: 'none' })
  }
  const at = (field: keyof Draft | 'until' | 'from') => (wrong[field] === undefined ? {} : { error: wrong[field] })
  const faults = Object.keys(wrong).length
  const footer = (
    <>
      {faults > 0 && <Note>{`有 ${faults} 处要改，看标出来的地方`}</Note>}
      <Button label="存成草稿" kind="main" loading={sending} onPress={() => void save()} />
    </>
  )
  return (
    <DeskScreen title="写表决" footer={footer}>
      <View className={styles.form}>
        <Note>存成草稿以后，先核对业主名册，再发起。发起以前居民看不到。</Note>
        {about !== null && <Banner title="会连到您刚才看的那件事" />}
        <Section title="表决什么">
          <Field label="哪一类事" help="门槛按民法典第二百七十八条，不用自己填" {...at('matter')}>
            <Choice
              label="哪一类事"
              form="list"
              options={MATTER_OPTIONS}
              value={draft.matter ?? undefined}
              onChoose={(matter) => changed({ matter })}
            />
          </Field>
          {draft.matter !== null && <Note>{ruleWords(draft.matter)}</Note>}
          <TextField
            label="标题"
            placeholder="例如：用维修资金改建晾晒场"
            value={draft.title}
            max={MAX.title}
            {...at('title')}
            onInput={(title) => changed({ title })}
          />
          <TextArea
            label="要业主定的话"
            help="写清楚做什么、花多少钱、从哪里出；投“同意”就是同意这段话"
            value={draft.words}
            max={MAX.words}
            {...at('words')}
            onInput={(words) => changed({ words })}
          />
        </Section>
        <Section title="怎么算">
          <Field label="算不算数" {...at('force')}>
            <Choice
              label="算不算数"
              form="list"
              options={FORCE_OPTIONS}
              value={draft.force ?? undefined}
              onChoose={(force) => changed({ force })}
            />
          </Field>
          {draft.force === 'binds' && (
            <TextField
              label="依据哪一条规约"
              placeholder="例如：《管理规约》第十二条"
              value={draft.rule}
              max={MAX.rule}
              {...at('rule')}
              onInput={(rule) => changed({ rule })}
            />
          )}
          <Field label="人数怎么算" help={`第一种依据${HEAD_SOURCE}`}>
            <Choice
              label="人数怎么算"
              form="list"
              options={HEAD_OPTIONS}
              value={draft.headRule}
              onChoose={(headRule) => changed({ headRule })}
            />
          </Field>
          {draft.headRule === 'eachPart' && (
            <TextField
              label="一套算一人，依据哪一条规约"
              value={draft.headSource}
              max={MAX.rule}
              {...at('headSource')}
              onInput={(headSource) => changed({ headSource })}
            />
          )}
          <Field label="投了能不能改">
            <Choice label="投了能不能改" form="list" options={AGAIN_OPTIONS} value={draft.again} onChoose={(again) => changed({ again })} />
          </Field>
        </Section>
        <Section title="什么时候">
          <DayField
            label="从哪天起投票"
            help="先公示几天再投，就选后面的日子；不选就是发起后马上投"
            value={draft.fromDay}
            min={chinaDay(now)}
            {...at('from')}
            onChange={(fromDay) => changed({ fromDay })}
          />
          <DayField
            label="哪天截止"
            value={draft.untilDay}
            min={chinaDay(now)}
            {...at('until')}
            onChange={(untilDay) => changed({ untilDay })}
          />
          <TimeField label="几点截止" value={draft.untilMinute} onChange={(untilMinute) => changed({ untilMinute })} />
        </Section>
      </View>
    </DeskScreen>
  )
}
