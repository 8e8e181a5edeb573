import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useDraft } from '@/client/drafts'
import { newKey } from '@/client/key'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { TextField } from '@/components/field/TextField'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { Headline, Note } from '@/components/text/Text'
import { MAX } from '@/domain/space/limits'
import type { SpaceView } from '@/domain/space/schema'
import { fenOf, yuan } from '@/domain/space/shares'
import { SOURCE_WORDS } from '@/domain/space/words'
import { useDoing } from '../card/useDoing'

interface Line {
  /** Tells the lines apart while they change. */
  key: string
  source: 'subsidy' | 'owners'
  name: string
  amount: string
}
interface Draft {
  whole: string
  lines: Line[]
}

const SOURCES = [
  { value: 'subsidy' as const, label: SOURCE_WORDS.subsidy },
  { value: 'owners' as const, label: SOURCE_WORDS.owners },
]
/** As at 春晖小区: subsidy and the owners' share. */
const BEGINNING: Line[] = [
  { key: '1', source: 'subsidy', name: '老旧小区改造补助', amount: '' },
  { key: '2', source: 'owners', name: '业主自筹', amount: '' },
]

/** 123450 fen as it is typed: 1234.5 */
const typed = (fen: number) => yuan(fen).replace(/[, 元]/g, '')

function draftOf({ budget }: SpaceView): Draft {
  if (budget === null) return { whole: '', lines: BEGINNING }
  const lines = budget.shares.flatMap(({ source, name, fen }, index) =>
    source === 'adoption' ? [] : [{ key: `${index + 1}`, source, name, amount: typed(fen) }],
  )
  return { whole: typed(budget.fen), lines }
}

/** The shares add up before anybody's eyes: what is missing stands below while one types. */
export function BudgetForm({ space }: { space: SpaceView }) {
  const [draft, change, clear] = useDraft(`budget.${space.id}`, draftOf(space))
  const [problems, setProblems] = useState<Record<string, string>>({})
  const { doing, act } = useDoing(() => undefined)
  const claimed = (space.budget?.shares ?? []).filter(({ source }) => source === 'adoption')
  const whole = fenOf(draft.whole)
  const filled = draft.lines.filter(({ amount }) => amount.trim() !== '')
  const shares = filled.map((line) => ({ ...line, fen: fenOf(line.amount) }))
  const sum = [...shares, ...claimed].reduce((total, { fen }) => total + (fen ?? 0), 0)
  const put = (index: number, part: Partial<Line>) => {
    setProblems({})
    change({ lines: draft.lines.map((line, at) => (at === index ? { ...line, ...part } : line)) })
  }
  const send = async () => {
    const wrong: Record<string, string> = {}
    if (whole === null || whole === 0) wrong.whole = '填总共多少元，例如 12000'
    draft.lines.forEach(({ amount, name }, index) => {
      if (amount.trim() === '') return
      if (!fenOf(amount)) wrong[`amount${index}`] = '填多少元，最多两位小数'
      if (name.trim() === '') wrong[`name${index}`] = '写明是谁出'
    })
    if (whole !== null && sum > whole) wrong.whole = `几份加起来比总数多了 ${yuan(sum - whole)}`
    setProblems(wrong)
    if (Object.keys(wrong).length > 0 || whole === null) return
    const data = {
      space: space.id,
      fen: whole,
      shares: shares.map(({ source, name, fen }) => ({ source, name: name.trim(), fen: fen ?? 0 })),
    }
    if (!(await act('budget', 'space.budget', data, '费用定了'))) return
    clear()
    void Taro.navigateBack()
  }
  return (
    <Screen title="费用" footer={<Button label="定下来" kind="main" loading={doing === 'budget'} onPress={() => void send()} />}>
      <Headline>{space.name}</Headline>
      <TextField
        label="一共要多少元"
        type="digit"
        value={draft.whole}
        max={12}
        error={problems.whole}
        onInput={(value) => {
          setProblems({})
          change({ whole: value })
        }}
      />
      {draft.lines.map((line, index) => (
        <Section key={line.key} title={`第 ${index + 1} 份`}>
          <Card>
            <Segments label="哪里来" options={SOURCES} value={line.source} onChoose={(source) => put(index, { source })} />
            <TextField
              label="谁出"
              value={line.name}
              max={MAX.share}
              error={problems[`name${index}`]}
              onInput={(name) => put(index, { name })}
            />
            <TextField
              label="多少元"
              type="digit"
              help="空着就不算这一份"
              value={line.amount}
              max={12}
              error={problems[`amount${index}`]}
              onInput={(amount) => put(index, { amount })}
            />
          </Card>
        </Section>
      ))}
      {draft.lines.length < 6 && (
        <Button
          label="再加一份"
          icon="add"
          kind="quiet"
          onPress={() => change({ lines: [...draft.lines, { key: newKey(), source: 'subsidy', name: '', amount: '' }] })}
        />
      )}
      {claimed.map(({ name, fen }) => (
        <Note key={`${name}${fen}`}>{`${name}认领了 ${yuan(fen)}，算在里面`}</Note>
      ))}
      {whole !== null && whole > 0 && (
        <Banner
          tone={sum > whole ? 'late' : sum === whole ? 'done' : 'plain'}
          title={sum > whole ? `多了 ${yuan(sum - whole)}` : sum === whole ? '正好凑齐' : `还差 ${yuan(whole - sum)}`}
          {...(sum < whole && { words: '缺的部分会放在页面上，单位、队伍可以认领。凑齐了才能动工。' })}
        />
      )}
    </Screen>
  )
}
