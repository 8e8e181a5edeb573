import Taro from '@tarojs/taro'
import { useState } from 'react'
import { safeParse } from 'valibot'
import { useDraft } from '@/client/drafts'
import { Button } from '@/components/button/Button'
import { DayField } from '@/components/clock/DayField'
import { TextArea } from '@/components/field/TextArea'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { About } from '@/domain/deliberation/about'
import type { DeliberationView } from '@/domain/deliberation/schema'
import { MAX, MOST_OPTIONS } from '@/domain/poll/limits'
import { untilProblem } from '@/domain/poll/rules'
import { askInput } from '@/domain/poll/schema'
import { SOUNDING } from '@/domain/poll/words'
import { fieldMessages } from '@/domain/shared/field-messages'
import { atMinute } from '@/domain/shared/time'
import { useSending } from '@/pages/load/useSending'
import { OptionFields } from '../card/OptionFields'
import { dayFrom } from '../card/time'
import { AboutRow } from '../one/AboutRow'
import { refusalWords } from '../refusals'
import { pollPage } from '../routes'

interface AskFormProps {
  me: string
  estate: string
  about: About | null
  /** The talk it comes from: its title and options are there already. */
  talk: DeliberationView | null
}

interface Draft {
  question: string
  words: string
  options: string[]
  /** Until the end of this day; empty when none was chosen. */
  day: string
}

/** What is asked, the options, and until when. */
export function AskForm({ me, estate, about, talk }: AskFormProps) {
  const [begun] = useState<Draft>(() => ({
    question: talk?.title ?? '',
    words: '',
    options: talk && talk.options.length > 0 ? talk.options.map(({ words }) => words.slice(0, MAX.option)) : ['', ''],
    day: '',
  }))
  const [draft, change, clear] = useDraft(`ask.${me}.${estate}.${about?.id ?? ''}`, begun)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { sending, send } = useSending()
  const now = new Date().toISOString()
  const changed = (part: Partial<Draft>) => {
    setProblems({})
    change(part)
  }
  const submit = async () => {
    const { question, words, options, day } = draft
    if (day === '') return setProblems({ until: '请选哪天截止' })
    const input = { estate, question, words, options, until: atMinute(day, 24 * 60), about }
    const parsed = safeParse(askInput, input)
    const late = untilProblem(input.until, new Date().toISOString())
    if (!parsed.success || late !== null) return setProblems(parsed.success ? { until: late ?? '' } : fieldMessages(parsed.issues))
    const answer = await send('poll.ask', input)
    if (answer === null) return
    if (!answer.ok) {
      setProblems(answer.refusal.fields ?? {})
      return void Taro.showModal({ title: '还没有发出去', content: refusalWords(answer.refusal), showCancel: false, confirmText: '知道了' })
    }
    clear()
    void Taro.redirectTo({ url: pollPage(answer.value.id) })
    void Taro.showToast({ title: '发出去了，小区里都告诉了', icon: 'none', duration: 2500 })
  }
  return (
    <Screen title="问问大家" footer={<Button label="发给大家" kind="main" icon="nudge" loading={sending} onPress={() => void submit()} />}>
      <Note>{SOUNDING}</Note>
      {about !== null && <AboutRow about={about} />}
      <TextField
        label="问什么"
        placeholder="例如：路灯几点关"
        value={draft.question}
        max={MAX.question}
        error={problems.question}
        onInput={(question) => changed({ question })}
      />
      <TextArea
        label="要说明的"
        optional
        help="为什么问，各个选项是什么意思"
        value={draft.words}
        max={MAX.words}
        error={problems.words}
        onInput={(words) => changed({ words })}
      />
      <Section title="选项" note="2 到 6 个，一户选一个">
        <OptionFields
          name="选项"
          options={draft.options}
          most={MOST_OPTIONS}
          max={MAX.option}
          problems={problems}
          onChange={(options) => changed({ options })}
        />
      </Section>
      <DayField
        label="哪天截止"
        help="到那天晚上 12 点"
        value={draft.day}
        min={dayFrom(now, 1)}
        max={dayFrom(now, 59)}
        error={problems.until}
        onChange={(day) => changed({ day })}
      />
    </Screen>
  )
}
