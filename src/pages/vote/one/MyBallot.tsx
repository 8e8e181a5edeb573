import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Choice } from '@/components/choice/Choice'
import { Field } from '@/components/field/Field'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { SwitchRow } from '@/components/switch/SwitchRow'
import { Note } from '@/components/text/Text'
import { areaWords } from '@/domain/household/roll'
import type { MyPart, VoteView } from '@/domain/vote/schema'
import { CHOICES, type Choice as Said } from '@/domain/vote/vote'
import { AGAIN_WORDS, CHOICE_WORDS, numberWords } from '@/domain/vote/words'
import { ballotWords } from '../look'
import type { Ballot } from './useBallot'
import styles from './vote.module.scss'

const OPTIONS = CHOICES.map((value) => ({ value, label: CHOICE_WORDS[value] }))

/** The parts that one votes for: one choice for all of them, or each on its own. */
export function MyBallot({ vote, ballot }: { vote: VoteView; ballot: Ballot }) {
  const now = new Date().toISOString()
  const { castable, asking, apart, choose, choiceOf, problem } = ballot
  const voted = vote.mine.filter(({ choice }) => choice !== null)
  const canChange = !asking && vote.mine.some(({ can, choice }) => can.includes('cast') && choice !== null)
  return (
    <Section title="我的票" note={vote.mine.length > 1 ? `${vote.mine.length} 套房` : ''}>
      <Card kind="rows">
        {vote.mine.map((part) => (
          <Row
            key={part.part}
            icon="home"
            title={`${part.place} · ${areaWords(part.area)}`}
            note={partNote(part, now)}
            state={part.choice === null ? { word: '没投', tone: 'plain' } : { word: CHOICE_WORDS[part.choice], tone: 'done' }}
          />
        ))}
      </Card>
      {asking && (
        <View className={styles.ask}>
          {!apart && (
            <Field label={castable.length > 1 ? `${castable.length} 套一起投` : '您的意见'} {...(problem !== null && { error: problem })}>
              <Choice
                label="您的意见"
                form="list"
                options={OPTIONS}
                value={togetherOf(castable, choiceOf)}
                onChoose={(choice) => choose(null, choice)}
              />
            </Field>
          )}
          {apart &&
            castable.map(({ part, place }, index) => (
              <Field key={part} label={place} {...(problem !== null && index === 0 && { error: problem })}>
                <Choice label={place} form="list" options={OPTIONS} value={choiceOf(part)} onChoose={(choice) => choose(part, choice)} />
              </Field>
            ))}
          {castable.length > 1 && (
            <SwitchRow label="每套分开投" note="同一位业主的几套意见不一样，人数不算同意" on={apart} onChange={ballot.setApart} />
          )}
        </View>
      )}
      {canChange && <Button label="改一改我的票" icon="edit" onPress={ballot.again} />}
      {(asking || voted.length > 0) && vote.state === 'open' && <Note>{AGAIN_WORDS[vote.again]}</Note>}
    </Section>
  )
}

/** The one choice of all parts; none while they differ. */
function togetherOf(parts: readonly MyPart[], choiceOf: Ballot['choiceOf']): Said | undefined {
  const said = new Set(parts.map(({ part }) => choiceOf(part)))
  const [one] = said
  return said.size === 1 ? one : undefined
}

function partNote(part: MyPart, now: string): string {
  const handed = part.as === 'proxy' ? '业主委托您投 · ' : part.proxy !== null && part.choice === null ? `委托给了${part.proxy} · ` : ''
  return `${handed}${part.choice === null ? '' : `${ballotWords(part, now)} · `}编号 ${numberWords(part.number)}`
}
