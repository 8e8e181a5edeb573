import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { Note } from '@/components/text/Text'
import type { StairwellView } from '@/domain/stairwell/schema'
import { CRITERIA, type Criterion } from '@/domain/stairwell/stairwell'
import { CRITERION_ASKED, CRITERION_WORDS } from '@/domain/stairwell/words'
import { useDoing } from '@/pages/deliberation/useDoing'

const ANSWERS = [
  { value: 'yes', label: '做到了', icon: 'check' },
  { value: 'no', label: '还没有', icon: 'close' },
] as const
type Answer = (typeof ANSWERS)[number]['value']

/** The household's sheet: five questions, any of them, changed as often as one likes until the half year ends. */
export function Sheet({ view, onMoved }: { view: StairwellView; onMoved: () => void }) {
  const [household, setHousehold] = useState(view.mine[0]?.household ?? '')
  const [chosen, setChosen] = useState<Partial<Record<Criterion, Answer>>>({})
  const { act, doing } = useDoing(onMoved)
  const voice = view.mine.find((each) => each.household === household) ?? view.mine[0]
  if (!voice) return null
  const answerOf = (criterion: Criterion): Answer | undefined => {
    const mark = voice.marks[criterion]
    return chosen[criterion] ?? (mark === null ? undefined : mark ? 'yes' : 'no')
  }
  const changed = Object.keys(chosen).length > 0
  const send = async () => {
    const marks = Object.fromEntries(Object.entries(chosen).map(([criterion, answer]) => [criterion, answer === 'yes']))
    if (await act('say', 'stairwell.say', { building: view.building.id, household: voice.household, marks }, '评好了，谢谢您'))
      setChosen({})
  }
  return (
    <Section title="您家来评" note={voice.door}>
      {view.mine.length > 1 && (
        <Segments
          label="哪一户"
          options={view.mine.map(({ household: id, door }) => ({ value: id, label: door }))}
          value={voice.household}
          onChoose={(next) => {
            setHousehold(next)
            setChosen({})
          }}
        />
      )}
      {CRITERIA.map((criterion) => (
        <Field key={criterion} label={CRITERION_WORDS[criterion]} help={CRITERION_ASKED[criterion]}>
          <Choice
            label={CRITERION_WORDS[criterion]}
            options={ANSWERS}
            value={answerOf(criterion)}
            onChoose={(answer) => setChosen((before) => ({ ...before, [criterion]: answer }))}
          />
        </Field>
      ))}
      <Button label="就这么评" kind="main" icon="check" loading={doing === 'say'} disabled={!changed} onPress={() => void send()} />
      <Note>一户一个意见，家里谁最后说的算；别人只看到合计。</Note>
    </Section>
  )
}
