import Taro from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import type { Glyph } from '@/components/icon/Icon'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import type { SpaceView } from '@/domain/space/schema'
import type { Link } from '@/domain/space/space'
import { TalkRow } from '@/pages/deliberation/card/TalkRow'
import { deliberationPage, pollPage, raisePage } from '@/pages/deliberation/routes'
import { useLoaded } from '@/pages/load/useLoaded'
import { Actions } from '@/pages/menu/card/Actions'
import { matterPage } from '@/pages/repair/routes'
import { votePage } from '@/pages/vote/routes'

type Kind = Link['kind']
const WORDS: Record<Kind, { title: string; icon: Glyph }> = {
  repair: { title: '由这件报修而来', icon: 'wrench' },
  deliberation: { title: '邻听园：大家在议', icon: 'neighbours' },
  poll: { title: '征询大家的意见', icon: 'words' },
  vote: { title: '业主表决', icon: 'check' },
}

/** The page of a matter that a space is tied to, by its capability: one line each. */
const PAGES: Record<Kind, (id: string) => string> = { repair: matterPage, deliberation: deliberationPage, poll: pollPage, vote: votePage }

const go = (url: string) => void Taro.navigateTo({ url })
const TALKING: readonly SpaceView['state'][] = ['surveyed', 'deliberating', 'planned']

/** What led here, and where it is talked about and decided. */
export function Links({ space }: { space: SpaceView }) {
  const about = { kind: 'space' as const, id: space.id }
  const [talks] = useLoaded('deliberation.list', { about })
  const items = talks.value?.items ?? []
  const mayRaise = space.parties.length > 0 && TALKING.includes(space.state)
  // What is talked over about this space stands there already.
  const links = space.links.filter(({ kind, id }) => kind !== 'deliberation' || items.every((talk) => talk.id !== id))
  if (links.length === 0 && items.length === 0 && !mayRaise) return null
  return (
    <Section title="相关的事">
      {links.length + items.length > 0 && (
        <Card kind="rows">
          {items.map((talk) => (
            <TalkRow key={talk.id} card={talk} now={new Date().toISOString()} onPress={() => go(deliberationPage(talk.id))} />
          ))}
          {links.map(({ kind, id }) => (
            <Row key={`${kind}${id}`} {...WORDS[kind]} onPress={() => go(PAGES[kind](id))} />
          ))}
        </Card>
      )}
      <Actions>
        {mayRaise && <Button label="到邻听园议一议" icon="neighbours" onPress={() => go(raisePage(space.estate, about))} />}
      </Actions>
    </Section>
  )
}
