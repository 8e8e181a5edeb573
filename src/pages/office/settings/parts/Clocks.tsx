import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { TextField } from '@/components/field/TextField'
import { Segments } from '@/components/segments/Segments'
import { Note } from '@/components/text/Text'
import { type Limits, limitsFor } from '@/domain/repair/limits'
import { CATEGORIES, type Category, type Urgency } from '@/domain/repair/report'
import { CATEGORY_WORDS } from '@/domain/repair/words'
import styles from '../settings.module.scss'
import type { Editing } from '../useSettings'

const URGENCIES = [
  { value: 'ordinary', label: '平常' },
  { value: 'danger', label: '有危险' },
] as const

/** What an estate has not set is as in the example. */
const EXAMPLES = { clocks: {} }

/** Two limits for each kind of trouble, in hours, with the example beside them. */
export function Clocks({ editing }: { editing: Editing }) {
  const [urgency, setUrgency] = useState<Urgency>('ordinary')
  return (
    <>
      <Note>
        {urgency === 'ordinary' ? '按上班时间算的小时数。' : '不分白天黑夜的小时数。'}示例不是规定，各地要求不一样；超过时限会自动升到上一级。改了的只管以后的报修。
      </Note>
      <Segments label="平常还是有危险" options={URGENCIES} value={urgency} onChoose={setUrgency} />
      <View className={styles.clocks}>
        {CATEGORIES.map((category) => (
          <ClockLine key={`${category}.${urgency}`} category={category} urgency={urgency} editing={editing} />
        ))}
      </View>
    </>
  )
}

function ClockLine({ category, urgency, editing: { settings, change, problems } }: { category: Category; urgency: Urgency; editing: Editing }) {
  const key = `${category}.${urgency}`
  const example = limitsFor(category, urgency, EXAMPLES)
  const own = settings.clocks[key]
  const [texts, setTexts] = useState(() => textsOf(own ?? example))
  const put = (clocks: Limits | null) => {
    const { [key]: _, ...others } = settings.clocks
    change({ clocks: clocks === null ? others : { ...others, [key]: clocks } })
  }
  const write = (part: Partial<typeof texts>) => {
    const after = { ...texts, ...part }
    setTexts(after)
    const limits = { answer: minutesOf(after.answer), resolution: minutesOf(after.resolution) }
    // What is no number is sent as none, so that the form says so rather than keep the old one unseen.
    put({ answer: limits.answer ?? 0, resolution: limits.resolution ?? 0 })
  }
  const reset = () => {
    setTexts(textsOf(example))
    put(null)
  }
  return (
    <View className={styles.clock}>
      <View className={styles.clockHead}>
        <Text className={styles.itemName}>{CATEGORY_WORDS[category]}</Text>
        <Text className={styles.example}>
          示例：{hoursOf(example.answer)} 小时答复，{hoursOf(example.resolution)} 小时修好
        </Text>
        {own && <Button label="用示例" spoken={`${CATEGORY_WORDS[category]}用示例`} kind="quiet" inline icon="undo" onPress={reset} />}
      </View>
      <View className={styles.pair}>
        <View className={styles.half}>
          <TextField label="几小时内答复" type="digit" value={texts.answer} max={6} error={wrong(texts.answer) ?? problems[`clocks.${key}.answer`]} onInput={(answer) => write({ answer })} />
        </View>
        <View className={styles.half}>
          <TextField
            label="几小时内修好"
            type="digit"
            value={texts.resolution}
            max={6}
            error={wrong(texts.resolution) ?? tooShort(texts) ?? problems[`clocks.${key}.resolution`]}
            onInput={(resolution) => write({ resolution })}
          />
        </View>
      </View>
    </View>
  )
}

function textsOf({ answer, resolution }: Limits) {
  return { answer: hoursOf(answer), resolution: hoursOf(resolution) }
}

/** 0.25 for a quarter of an hour. */
function hoursOf(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100)
}

function minutesOf(text: string): number | null {
  const plain = text.trim()
  return /^\d{1,4}(\.\d{1,2})?$/.test(plain) && Number(plain) > 0 ? Math.max(1, Math.round(Number(plain) * 60)) : null
}

function wrong(text: string): string | undefined {
  return minutesOf(text) === null ? '写一个小时数，例如 0.5' : undefined
}

function tooShort({ answer, resolution }: { answer: string; resolution: string }): string | undefined {
  return (minutesOf(answer) ?? 0) > (minutesOf(resolution) ?? 0) ? '修好的时限不能比答复的短' : undefined
}
