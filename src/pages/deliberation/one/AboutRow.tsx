import Taro from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import type { About, AboutKind } from '@/domain/deliberation/about'
import { ABOUT_WORDS } from '@/domain/deliberation/words'
import { matterPage } from '@/pages/repair/routes'
import { spacePage } from '@/pages/space/routes'
import { votePage } from '@/pages/vote/routes'
import { ABOUT_GLYPH } from '../look'
import { deliberationPage, pollPage } from '../routes'

/** Where each kind of matter is opened. */
const PAGES: Partial<Record<AboutKind, (id: string) => string>> = {
  repair: matterPage,
  deliberation: deliberationPage,
  poll: pollPage,
  space: spacePage,
  vote: votePage,
}

/** What it is about, with the way there. */
export function AboutRow({ about }: { about: About }) {
  const page = PAGES[about.kind]
  return (
    <Card kind="rows">
      <Row
        icon={ABOUT_GLYPH[about.kind]}
        title={`说的是：${ABOUT_WORDS[about.kind]}`}
        onPress={page ? () => void Taro.navigateTo({ url: page(about.id) }) : undefined}
      />
    </Card>
  )
}
