import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Section } from '@/components/section/Section'
import { Segments } from '@/components/segments/Segments'
import { Note } from '@/components/text/Text'
import type { PollView } from '@/domain/poll/schema'
import { useDoing } from '../useDoing'

/** The household's word: chosen, given, and changed as often as one likes until the end. */
export function Speak({ poll, onMoved }: { poll: PollView; onMoved: () => void }) {
  const [household, setHousehold] = useState(poll.mine[0]?.household ?? '')
  const voice = poll.mine.find((each) => each.household === household) ?? poll.mine[0]
  const [chosen, setChosen] = useState<string | null>(null)
  const { act, doing } = useDoing(onMoved)
  if (!voice) return null
  const value = chosen ?? voice.choice ?? undefined
  const said = poll.options.find(({ id }) => id === voice.choice)
  const send = async () => {
    if (value === undefined) return
    if (await act('say', 'poll.say', { poll: poll.id, household: voice.household, choice: value }, '说好了')) setChosen(null)
  }
  return (
    <Section title="您家的想法" note={voice.door}>
      {poll.mine.length > 1 && (
        <Segments
          label="哪一户"
          options={poll.mine.map(({ household: id, door }) => ({ value: id, label: door }))}
          value={voice.household}
          onChoose={(next) => {
            setHousehold(next)
            setChosen(null)
          }}
        />
      )}
      <Choice
        label="您家的想法"
        form="list"
        options={poll.options.map(({ id, words }) => ({ value: id, label: words }))}
        value={value}
        onChoose={setChosen}
      />
      {said && <Note>{`${voice.byMe ? '您' : '家里别的人'}说的是：${said.words}。截止前谁最后说的算。`}</Note>}
      <Button
        label={voice.choice === null ? '就这么说' : '改成这个'}
        kind="main"
        icon="check"
        loading={doing === 'say'}
        disabled={value === undefined || value === voice.choice}
        reason={value === undefined ? '先选一个' : undefined}
        onPress={() => void send()}
      />
    </Section>
  )
}
