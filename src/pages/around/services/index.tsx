import { Text, View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Empty } from '@/components/empty/Empty'
import { PhoneRow } from '@/components/phone/PhoneRow'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { DoorContracts } from '@/domain/capabilities'
import type { Service } from '@/domain/estate/settings'
import { bookingWords, priceWords } from '@/domain/estate/words'
import type { ValueOf } from '@/domain/shared/contract'
import { useLoaded } from '@/pages/load/useLoaded'
import { reportBeginning } from '@/pages/repair/routes'
import { signInThen } from '@/pages/session/routes'
import { NoEstate } from '../NoEstate'
import { useEstate } from '../whose'
import styles from './services.module.scss'

/** 服务价目: what the estate offers and what it costs; a booking is a report that is already written. */
export default function ServicesPage() {
  const estate = useEstate()
  const [loaded, reload] = useLoaded('estate.services', estate === null ? null : { estate })
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()))
  return (
    <Screen title="服务价目">
      {estate === null && <NoEstate words="绑定住址以后，这里是您小区的服务和价钱。" />}
      {estate !== null && loaded.value === null && loaded.state === 'loading' && <Skeleton />}
      {loaded.value === null && loaded.state === 'failed' && <Trouble words={loaded.problem} onRetry={() => void reload()} />}
      {loaded.value && <Services list={loaded.value} />}
    </Screen>
  )
}

function Services({ list: { estate, name, desk, items } }: { list: ValueOf<DoorContracts['estate.services']> }) {
  const known = useSession() !== null
  const book = (service: Service) => {
    const page = reportBeginning({ estate, category: service.category, words: bookingWords(service) })
    void Taro.navigateTo({ url: known ? page : signInThen('/pages/around/services/index') })
  }
  if (items.length === 0) return <Empty title="还没有登记服务" words="要修什么，先在“我要报修”里说一声。" />
  return (
    <>
      <Section title={name} note={`${items.length} 项服务`}>
        <Note>带“起”的先上门看、报个价，您同意了再动手。</Note>
        <View className={styles.list}>
          {items.map((service) => (
            <ServiceCard key={service.id} service={service} onBook={() => book(service)} />
          ))}
        </View>
      </Section>
      {desk && (
        <Section title="想先问问">
          <Card kind="rows">
            <PhoneRow name={desk.label} number={desk.number} />
          </Card>
        </Section>
      )}
    </>
  )
}

function ServiceCard({ service, onBook }: { service: Service; onBook: () => void }) {
  const price = priceWords(service)
  const [amount, unit] = price.split(' 元/')
  return (
    <View className={styles.card}>
      <View className={styles.words}>
        <Text className={styles.name}>{service.name}</Text>
        {service.note !== '' && <Text className={styles.note}>{service.note}</Text>}
        <View className={styles.price} aria-label={price}>
          <Text className={service.fen === 0 ? styles.free : styles.amount}>{amount}</Text>
          {unit !== undefined && <Text className={styles.unit}>元/{unit}</Text>}
        </View>
      </View>
      <Button label="预约" inline spoken={`预约${service.name}`} onPress={onBook} />
    </View>
  )
}
