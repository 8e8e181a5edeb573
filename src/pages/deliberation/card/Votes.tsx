import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import { STATE_WORDS } from '@/domain/vote/words'
import { draftVotePage } from '@/pages/assembly/routes'
import { useLoaded } from '@/pages/load/useLoaded'
import { votePage } from '@/pages/vote/routes'

interface VotesProps {
  about: { kind: 'poll' | 'deliberation'; id: string }
  estate: string
  /** The desk may make an owners’ vote of it. */
  mayDraft: boolean
}

const go = (url: string) => void Taro.navigateTo({ url })

/** Owners’ votes about a talk or a poll: what sounds binds nobody, what binds is voted by the Civil Code. */
export function Votes({ about, estate, mayDraft }: VotesProps) {
  const session = useSession()
  const [{ value }] = useLoaded('vote.about', session ? about : null)
  const items = value?.items ?? []
  if (items.length === 0 && !mayDraft) return null
  return (
    <Section title="业主表决">
      {items.length > 0 && (
        <Card kind="rows">
          {items.map(({ id, title, state }) => (
            <Row
              key={id}
              icon="ticket"
              title={title}
              state={{ word: STATE_WORDS[state], tone: TONES[state] }}
              onPress={() => go(votePage(id))}
            />
          ))}
        </Card>
      )}
      {mayDraft && (
        <>
          <Button label="转成业主表决" icon="ticket" onPress={() => go(draftVotePage(estate, about))} />
          <Note>动用维修资金、改变公共部分用途这些事，要业主按《民法典》第 278 条表决才算数。</Note>
        </>
      )}
    </Section>
  )
}

const TONES = { draft: 'plain', open: 'active', closed: 'done', cancelled: 'closed' } as const
