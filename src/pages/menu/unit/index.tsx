import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { Feed } from '@/components/feed/Feed'
import { Row } from '@/components/row/Row'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Figure, Headline, Note, Words } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { UnitView } from '@/domain/menu/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { usePages } from '@/pages/load/usePages'
import { Actions } from '../card/Actions'
import { OfferSlip } from '../card/OfferSlip'
import { foundPage, offerPage, writePage } from '../routes'
import styles from './unit.module.scss'

const go = (url: string) => void Taro.navigateTo({ url })

/** A partner’s unit, for everybody: what it offers, and what became of what it promised. */
export default function UnitPage() {
  const id = useRouter().params.id ?? ''
  const who = useSession()?.me.person ?? 'visitor'
  const [{ value, problem }, reload] = useLoaded('menu.unit', id === '' ? null : { unit: id })
  return (
    <Screen key={who} title="共建单位" wide>
      {id === '' && <Empty title="链接不完整" words="请从活动菜单里打开。" />}
      {id !== '' && value === null && problem === null && <Skeleton form="detail" />}
      {value === null && problem !== null && <Trouble words={problem} onRetry={() => void reload()} />}
      {value !== null && <Unit unit={value} />}
    </Screen>
  )
}

function Unit({ unit }: { unit: UnitView }) {
  const list = usePages('menu.offers', { unit: unit.id })
  const now = new Date().toISOString()
  return (
    <>
      <Headline>{unit.name}</Headline>
      {unit.words !== '' && <Words>{unit.words}</Words>}
      <Note>{`在${unit.place.name}`}</Note>
      <Section title="答应的和办成的">
        <Card>
          <View className={styles.kept}>
            <Figure value={unit.kept.promised} name="答应（次）" />
            <Figure value={unit.kept.delivered} name="办成（次）" />
            <Figure value={unit.kept.people} name="来过（人次）" />
          </View>
        </Card>
      </Section>
      {unit.mine && (
        <Section title="谁来答复">
          <Card kind="rows">
            {unit.liaisons.map(({ id, name }) => (
              <Row key={id} icon="me" title={name} note="联络员" />
            ))}
            {unit.liaisons.length === 0 && <Row icon="info" title="还没有联络员" note="点单由社区代为答复" />}
          </Card>
          <Actions>
            <Button label="写一样活动" kind="main" icon="edit" onPress={() => go(writePage(unit.id))} />
            <Button label="改单位和联络员" icon="settings" onPress={() => go(foundPage(unit.id))} />
          </Actions>
        </Section>
      )}
      <Section title="能办什么">
        <Feed
          form="cards"
          state={list.state}
          items={list.items}
          keyOf={({ id }) => id}
          renderItem={(card) => <OfferSlip card={card} now={now} onPress={() => go(offerPage(card.id))} />}
          onRefresh={list.reload}
          onMore={list.onMore}
          more={list.more}
          {...(list.problem !== null && { failure: list.problem })}
          empty={
            unit.mine
              ? { title: '菜单还是空的', words: '写一样你们能办的活动，小区就能点。' }
              : { title: '菜单还是空的', words: '过些天再来看看。' }
          }
        />
      </Section>
    </>
  )
}
