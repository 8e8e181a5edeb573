import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { DeliberationView } from '@/domain/deliberation/schema'
import { usePages } from '@/pages/load/usePages'
import { PollRow } from '../card/PollRow'
import { askPage, pollPage } from '../routes'

/** What the households were asked about this issue; the desk asks more. */
export function Polls({ talk }: { talk: DeliberationView }) {
  const about = { kind: 'deliberation', id: talk.id } as const
  const list = usePages('poll.list', { about })
  const open = talk.state !== 'declined' && talk.state !== 'dropped'
  const mayAsk = open && talk.parties.includes('desk')
  if (list.items.length === 0 && !mayAsk) return null
  const now = new Date().toISOString()
  return (
    <Section title="问过大家的">
      {list.items.length > 0 && (
        <Card kind="rows">
          {list.items.map((card) => (
            <PollRow key={card.id} card={card} now={now} onPress={() => void Taro.navigateTo({ url: pollPage(card.id) })} />
          ))}
        </Card>
      )}
      {mayAsk && (
        <>
          <Button label="问问大家" icon="nudge" onPress={() => void Taro.navigateTo({ url: askPage(talk.estate.id, about) })} />
          <Note>一户一个意见，听听大家的想法，没有约束力。</Note>
        </>
      )}
    </Section>
  )
}
