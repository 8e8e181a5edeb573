import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { areaWords } from '@/domain/household/roll'
import type { MyPart, VoteView } from '@/domain/vote/schema'
import { AGAIN_WORDS, CHOICE_WORDS, numberWords } from '@/domain/vote/words'
import { ballotWords } from '../look'

/** The parts that one votes for, and what was said for each. */
export function MyBallot({ vote, onChange }: { vote: VoteView; onChange: () => void }) {
  const now = new Date().toISOString()
  const voted = vote.mine.filter(({ choice }) => choice !== null)
  const changeable = voted.some(({ can }) => can.includes('cast'))
  return (
    <Section title="我的票" {...(vote.mine.length > 1 && { note: `${vote.mine.length} 套房` })}>
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
      {changeable && <Button label="改一改我的票" kind="quiet" icon="edit" onPress={onChange} />}
      {vote.state === 'open' && <Note>{AGAIN_WORDS[vote.again]}</Note>}
    </Section>
  )
}

function partNote(part: MyPart, now: string): string {
  const handed = part.as === 'proxy' ? '业主委托您投 · ' : part.proxy !== null && part.choice === null ? `委托给了${part.proxy} · ` : ''
  return `${handed}${part.choice === null ? '' : `${ballotWords(part, now)} · `}编号 ${numberWords(part.number)}`
}
