import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { agesWords, FOR_WHOM_WORDS, KIND_WORDS } from '@/domain/event/words'
import type { OfferView } from '@/domain/menu/schema'
import { periodWords, seasonWords } from '@/domain/menu/season'
import { lengthWords, NEED_WORDS } from '@/domain/menu/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { Actions } from '../card/Actions'
import { Facts } from '../card/Facts'
import { Standing } from '../card/Standing'
import { useDoing } from '../card/useDoing'
import { seasonTag } from '../look'
import { offerPage, placePage, unitPage, writePage } from '../routes'

const go = (url: string) => void Taro.navigateTo({ url })

/** One dish of the menu, for everybody; who may order has the button in reach of the thumb. */
export default function OfferPage() {
  const id = useRouter().params.id ?? ''
  // Who has just signed in sees what they may do.
  const who = useSession()?.me.person ?? null
  const [{ value, problem }, reload] = useLoaded('menu.offer', id === '' ? null : { offer: id })
  useShareAppMessage(() => ({ title: value?.title ?? '活动菜单', path: offerPage(id) }))
  const orders = value?.actions.includes('order') ?? false
  return (
    <Screen
      key={who}
      title="菜单"
      {...(value && orders && { footer: <Button label="为小区点这一样" kind="main" icon="ticket" onPress={() => go(placePage(id))} /> })}
    >
      {id === '' && <Empty title="链接不完整" words="请从活动菜单里打开。" />}
      {id !== '' && value === null && problem === null && <Skeleton form="detail" />}
      {value === null && problem !== null && <Trouble words={problem} onRetry={() => void reload()} />}
      {value !== null && <Body offer={value} onChanged={() => void reload()} />}
    </Screen>
  )
}

function Body({ offer, onChanged }: { offer: OfferView; onChanged: () => void }) {
  const { doing, act } = useDoing(onChanged)
  const now = new Date().toISOString()
  const needs = [...offer.needs.map((need) => NEED_WORDS[need]), offer.needsWords].filter((words) => words !== '').join('、')
  const may = (action: OfferView['actions'][number]) => offer.actions.includes(action)
  return (
    <>
      {offer.waiting && (
        <Banner
          tone="late"
          title="别人还看不到"
          words={may('clear') ? '系统拿不准里面的话，请您看过再放上菜单。' : '系统拿不准里面的话（比如有电话），要社区看过才上菜单。'}
        />
      )}
      <Headline>{offer.title}</Headline>
      <Standing state={seasonTag(offer)} />
      <Words>{offer.words}</Words>
      <Facts
        facts={[
          ['类别', KIND_WORDS[offer.kind]],
          ['给谁', [FOR_WHOM_WORDS[offer.forWhom], agesWords(offer.ages), offer.audience].filter(Boolean).join('，')],
          ['多久', lengthWords(offer.minutes)],
          ['季节', seasonWords(offer.months)],
          ['人数', `一次 ${offer.people.min}–${offer.people.max} 人`],
          ['小区准备', needs === '' ? '不用准备' : needs],
          ['提前', offer.leadDays === 0 ? '当天也可以' : `${offer.leadDays} 天`],
          ['服务', offer.serves.map(({ name }) => name).join('、')],
        ]}
      />
      <Note>不够 {offer.people.min} 人也能点，和邻近小区合成一单。</Note>
      <Section title="还能点几次" note={`每月最多 ${offer.perMonth} 次`}>
        <Facts facts={offer.left.map(({ month, left }) => [periodWords(month, now), left > 0 ? `还有 ${left} 次` : '已满'] as const)} />
      </Section>
      <Section title="谁来办">
        <Card kind="rows">
          <Row icon="briefcase" title={offer.unit.name} note="看看这个单位还能办什么" onPress={() => go(unitPage(offer.unit.id))} />
        </Card>
      </Section>
      <Actions>
        {may('clear') && (
          <Button
            label="看过了，放上菜单"
            kind="main"
            loading={doing === 'clear'}
            onPress={() => void act('clear', 'menu.clearOffer', { offer: offer.id }, '居民和小区看得到了')}
          />
        )}
        {may('edit') && <Button label="修改" icon="edit" onPress={() => go(writePage(offer.unit.id, offer.id))} />}
        {may('pause') && (
          <Button
            label="暂停"
            loading={doing === 'pause'}
            onPress={() => void act('pause', 'menu.pauseOffer', { offer: offer.id, paused: true }, '暂停了，已经点的照办')}
          />
        )}
        {may('resume') && (
          <Button
            label="重新上菜单"
            loading={doing === 'resume'}
            onPress={() => void act('resume', 'menu.pauseOffer', { offer: offer.id, paused: false }, '又能点了')}
          />
        )}
      </Actions>
    </>
  )
}
