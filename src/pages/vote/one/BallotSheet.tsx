import { Button } from '@/components/button/Button'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { Sheet } from '@/components/sheet/Sheet'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Note } from '@/components/text/Text'
import { CHOICES, type Choice as Said } from '@/domain/vote/choice'
import type { MyPart, VoteView } from '@/domain/vote/schema'
import { AGAIN_WORDS, CHOICE_WORDS } from '@/domain/vote/words'
import { type Ballot, useBallot } from './useBallot'

const OPTIONS = CHOICES.map((value) => ({ value, label: CHOICE_WORDS[value] }))

interface BallotSheetProps {
  vote: VoteView
  /** What is cast now. */
  parts: readonly MyPart[]
  onClose: () => void
  onMoved: () => void
}

/** One choice for all parts, or each on its own. */
export function BallotSheet({ vote, parts, onClose, onMoved }: BallotSheetProps) {
  const ballot = useBallot(vote, parts, () => {
    onClose()
    onMoved()
  })
  const { apart, setApart, choose, choiceOf, problem, sending, send, label } = ballot
  const error = problem === null ? {} : { error: problem }
  const together = parts.length > 1 ? `${parts.length} 套一起投` : (parts[0]?.place ?? '')
  return (
    <Sheet
      open
      title="您的意见"
      onClose={onClose}
      footer={<Button label={label} kind="main" loading={sending} onPress={() => void send()} />}
    >
      <Note>{vote.title}</Note>
      {!apart && (
        <Field label={together} {...error}>
          <Choice
            label={together}
            form="list"
            options={OPTIONS}
            value={togetherOf(parts, choiceOf)}
            onChoose={(choice) => choose(null, choice)}
          />
        </Field>
      )}
      {apart &&
        parts.map(({ part, place }, index) => (
          <Field key={part} label={place} {...(index === 0 && error)}>
            <Choice label={place} form="list" options={OPTIONS} value={choiceOf(part)} onChoose={(choice) => choose(part, choice)} />
          </Field>
        ))}
      {parts.length > 1 && <SwitchRow label="每套分开投" note="同一位业主的几套投得不一样，人数不算同意" on={apart} onChange={setApart} />}
      <Note>{AGAIN_WORDS[vote.again]}</Note>
    </Sheet>
  )
}

/** The one choice of all parts; none while they differ. */
function togetherOf(parts: readonly MyPart[], choiceOf: Ballot['choiceOf']): Said | undefined {
  const said = new Set(parts.map(({ part }) => choiceOf(part)))
  const [one] = said
  return said.size === 1 ? one : undefined
}
