import Taro from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import type { Glyph } from '@/components/icon/Icon'
import { Row } from '@/components/row/Row'
import type { About } from '@/domain/vote/vote'
import { deliberationPage, pollPage } from '@/pages/deliberation/routes'
import { matterPage } from '@/pages/repair/routes'
import { spacePage } from '@/pages/space/routes'

/** The pages of what a vote may be about, by its capability: one line each. */
const PAGES: Record<About['kind'], { icon: Glyph; words: string; page: (id: string) => string }> = {
  space: { icon: 'pin', words: '说的是这个地方', page: spacePage },
  repair: { icon: 'wrench', words: '由这件报修而来', page: matterPage },
  deliberation: { icon: 'neighbours', words: '邻听园里议过', page: deliberationPage },
  poll: { icon: 'words', words: '先前征询过', page: pollPage },
}

/** To what the vote is about. */
export function AboutRow({ about: { kind, id } }: { about: About }) {
  const { icon, words, page } = PAGES[kind]
  return (
    <Card kind="rows">
      <Row icon={icon} title={words} onPress={() => void Taro.navigateTo({ url: page(id) })} />
    </Card>
  )
}
