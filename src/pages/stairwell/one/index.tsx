import Taro, { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Empty } from '@/components/empty/Empty'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { QUORUM } from '@/domain/stairwell/limits'
import { type Period, periodWords } from '@/domain/stairwell/period'
import type { StairwellView, StarView } from '@/domain/stairwell/schema'
import { CRITERION_WORDS } from '@/domain/stairwell/words'
import { endWords } from '@/pages/deliberation/card/time'
import { useLoaded } from '@/pages/load/useLoaded'
import { Facts } from '@/pages/menu/card/Facts'
import { SIGN_IN } from '@/pages/session/routes'
import { FiveStars } from '../card/FiveStars'
import { Adopted } from './Adopted'
import { Sheet } from './Sheet'

/** One building: its stars, who adopted it and what they did, and the household's own sheet. */
export default function StairwellPage() {
  const session = useSession()
  const building = useRouter().params.building ?? ''
  return (
    <Screen title="五星楼道">
      {building === '' ? (
        <Empty title="链接不完整" words="请从楼栋的列表里打开。" />
      ) : (
        <Stairwell key={session?.me.person ?? ''} building={building} signedIn={session !== null} />
      )}
    </Screen>
  )
}

function Stairwell({ building, signedIn }: { building: string; signedIn: boolean }) {
  const [{ value: view, problem }, reload] = useLoaded('stairwell.get', { building })
  if (view === null) {
    if (problem === null) return <Skeleton form="detail" />
    return <Trouble title="没有打开这栋楼" words={problem} onRetry={() => void reload()} />
  }
  return (
    <>
      <Headline>{`${view.estate.name} ${view.building.name}`}</Headline>
      <Note>{`${periodWords(view.period as Period)} · 共 ${view.households} 户 · ${endWords(view.until)}前评`}</Note>
      <FiveStars stars={view.stars} />
      <Facts facts={view.stars.map((star) => [CRITERION_WORDS[star.criterion], factOf(star)])} />
      <Note>{`过半的户说“做到了”，而且至少有 ${QUORUM.of}/${QUORUM.in} 的户说了话，这颗星就亮。`}</Note>
      <Own view={view} signedIn={signedIn} onMoved={() => void reload()} />
      <Adopted building={view.building.id} name={`${view.estate.name}${view.building.name}`} onMoved={() => void reload()} />
      {view.before !== null && (
        <Section title={periodWords(view.before.period as Period)} note="评出来的">
          <FiveStars stars={view.before.stars} />
        </Section>
      )}
    </>
  )
}

function factOf({ yes, spoke, wanting, shines }: StarView): string {
  if (spoke === 0) return '还没有人说'
  const said = `${spoke} 户说了，${yes} 户说做到了`
  if (shines) return `亮了。${said}`
  return wanting > 0 ? `${said}，还要 ${wanting} 户说` : said
}

function Own({ view, signedIn, onMoved }: { view: StairwellView; signedIn: boolean; onMoved: () => void }) {
  if (view.mine.length > 0) return <Sheet key={view.mine.map(({ household }) => household).join()} view={view} onMoved={onMoved} />
  if (signedIn) return <Note>住在这栋楼里、确认过的人可以评。</Note>
  return (
    <Banner title="住在这栋楼里的，登录以后来评" icon="me">
      <Button label="登录" inline onPress={() => void Taro.navigateTo({ url: SIGN_IN })} />
    </Banner>
  )
}
