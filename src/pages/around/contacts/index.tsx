import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Headline, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { Card as ContactCard, ContactLine } from '@/domain/estate/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { canPrint } from '@/platform/print/print'
import { CONTACT_GLYPH, isDeskAgain, titleOf } from '../look'
import { NoEstate } from '../NoEstate'
import { answeringState } from '../opening'
import { centresPage, contactsPage, posterPage, servicesPage } from '../routes'
import { useNow } from '../useNow'
import { useEstate } from '../whose'
import styles from './contacts.module.scss'

const goTo = (url: string) => void Taro.navigateTo({ url })

/** 联系卡: who helps with what, one tap to ring. */
export default function ContactsPage() {
  const estate = useEstate()
  const [loaded, reload] = useLoaded('estate.card', estate === null ? null : { estate })
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  useShareAppMessage(() => ({ title: `${loaded.value?.name ?? '小区'}联系卡：有事找得到人`, path: contactsPage(estate) }))
  return (
    <Screen title="联系卡">
      {estate === null && <NoEstate words="绑定住址以后，这里是您小区的电话。急事请直接拨打 110、119、120。" />}
      {estate !== null && loaded.value === null && loaded.state === 'loading' && <Skeleton />}
      {loaded.value === null && loaded.state === 'failed' && <Trouble words={loaded.problem} onRetry={() => void reload()} />}
      {loaded.value && <Contacts card={loaded.value} />}
    </Screen>
  )
}

function Contacts({ card }: { card: ContactCard }) {
  const now = useNow()
  const desk = answeringState(card.hours, now)
  const lines = card.contacts.filter((line) => !isDeskAgain(line, card.desk))
  const standsIn = lines.some(({ own }) => !own)
  return (
    <>
      <View className={styles.head}>
        <Headline>{card.name}</Headline>
        <Note>{[card.community.name, card.property].filter(Boolean).join(' · ')}</Note>
      </View>
      <Section title="急事先打这里">
        <View className={styles.urgent}>
          {card.emergency.map(({ label, number }) => (
            <View key={number} className={styles.urgentOne}>
              <PhoneRow name={label} number={number} compact />
            </View>
          ))}
        </View>
      </Section>
      <Section title="有事找谁">
        <Card kind="rows">
          {card.desk && (
            <PhoneRow name={card.desk.label} number={card.desk.number} about={card.property ?? '小区里的事，先打这个'} icon="phone" state={desk ?? undefined} />
          )}
          {lines.map((line) => (
            <Contact key={line.id} line={line} now={now} />
          ))}
          {card.phones.map(({ label, number }) => (
            <PhoneRow key={number} name={label} number={number} />
          ))}
        </Card>
        {standsIn && <Note>没有公开手机号的，电话由值班人员接听转告。</Note>}
      </Section>
      <View className={styles.more}>
        <Button label="服务价目" icon="price" onPress={() => goTo(servicesPage(card.estate))} />
        <Button label="邻里中心" icon="landmark" onPress={() => goTo(centresPage(card.estate))} />
        {canPrint && <Button label="打印成海报" icon="print" kind="quiet" onPress={() => goTo(posterPage(card.estate))} />}
      </View>
    </>
  )
}

function Contact({ line, now }: { line: ContactLine; now: string }) {
  const state = answeringState(line.hours, now)
  const about = line.own ? line.note : [line.note, '值班转告'].filter((words) => words !== '').join('；')
  return <PhoneRow name={titleOf(line)} number={line.number} about={about} icon={CONTACT_GLYPH[line.kind]} state={state ?? undefined} />
}
