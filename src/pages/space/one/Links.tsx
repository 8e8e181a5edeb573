import Taro from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import type { Glyph } from '@/components/icon/Icon'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import type { SpaceView } from '@/domain/space/schema'
import type { Link } from '@/domain/space/space'
import { matterPage } from '@/pages/repair/routes'

type Kind = Link['kind']
const WORDS: Record<Kind, { title: string; icon: Glyph }> = {
  repair: { title: '由这件报修而来', icon: 'wrench' },
  deliberation: { title: '邻听园：大家在议', icon: 'neighbours' },
  poll: { title: '征询大家的意见', icon: 'words' },
  vote: { title: '业主表决', icon: 'check' },
}

/** The page of a matter that a space is tied to, by its capability: one line each. */
const PAGES: Partial<Record<Kind, (id: string) => string>> = { repair: matterPage }

/** What led here, and what is decided about it elsewhere. */
export function Links({ space: { links } }: { space: Pick<SpaceView, 'links'> }) {
  const known = links.flatMap(({ kind, id }) => {
    const page = PAGES[kind]
    return page ? [{ kind, id, url: page(id) }] : []
  })
  if (known.length === 0) return null
  return (
    <Section title="相关的事" note={`${known.length} 件`}>
      <Card kind="rows">
        {known.map(({ kind, id, url }) => (
          <Row key={`${kind}${id}`} {...WORDS[kind]} onPress={() => void Taro.navigateTo({ url })} />
        ))}
      </Card>
    </Section>
  )
}
