import Taro from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import type { Glyph } from '@/components/icon/Icon'
import { Row } from '@/components/row/Row'
import type { About } from '@/domain/vote/vote'
import { matterPage } from '@/pages/repair/routes'

/** The pages of what a vote may be about, by its capability: one line each. */
const PAGES: Partial<Record<About['kind'], { icon: Glyph; words: string; page: (id: string) => string }>> = {
  repair: { icon: 'wrench', words: '看这件报修', page: matterPage },
}

/** To what the vote is about; nothing for a matter that has no page. */
export function AboutRow({ about: { kind, id } }: { about: About }) {
  const known = PAGES[kind]
  if (!known) return null
  return (
    <Card kind="rows">
      <Row icon={known.icon} title={known.words} onPress={() => void Taro.navigateTo({ url: known.page(id) })} />
    </Card>
  )
}
