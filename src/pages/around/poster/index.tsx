import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { Poster } from '@/components/poster/Poster'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import { weekLines } from '@/domain/centre/words'
import type { Card, ContactLine } from '@/domain/estate/schema'
import { useLoaded } from '@/pages/load/useLoaded'
import { linkTo } from '@/platform/link/link'
import { canPrint, printPage } from '@/platform/print/print'
import { isDeskAgain, titleOf } from '../look'
import { NoEstate } from '../NoEstate'
import { contactsPage } from '../routes'
import { useEstate } from '../whose'
import styles from './poster.module.scss'

/** From so many lines on they stand closer, to stay on one sheet of A4. */
const MANY = 7

/** The contact card on one sheet of A4, to be put up by the stairs. */
export default function PosterPage() {
  const estate = useEstate()
  const [loaded, reload] = useLoaded('estate.card', estate === null ? null : { estate })
  const footer = loaded.value && canPrint ? <Button label="打印这一张" kind="main" icon="print" onPress={printPage} /> : undefined
  return (
    <Screen title="打印联系卡" wide {...(footer && { footer })}>
      {estate === null && <NoEstate words="绑定住址以后，可以打印您小区的联系卡。" />}
      {estate !== null && loaded.value === null && loaded.state === 'loading' && <Skeleton form="detail" />}
      {loaded.value === null && loaded.state === 'failed' && <Trouble words={loaded.problem} onRetry={() => void reload()} />}
      {loaded.value && <CardPoster card={loaded.value} />}
      {loaded.value && !canPrint && <Note>在电脑浏览器里打开这一页，就可以打印，贴在楼道里。</Note>}
    </Screen>
  )
}

function CardPoster({ card }: { card: Card }) {
  const lines = linesOf(card)
  const address = linkTo(contactsPage(card.estate))
  return (
    <Poster
      brand="门口驿站"
      title="有事，找得到人"
      place={<Text className={styles.place}>{[card.community.name, card.name].filter((words) => words !== '').join(' · ')}</Text>}
      foot={
        <>
          <View className={styles.emergency}>
            {card.emergency.map(({ label, number }) => (
              <View key={number} className={styles.alarm}>
                <Text className={styles.alarmWord}>{label}</Text>
                <Text className={styles.alarmNumber}>{number}</Text>
              </View>
            ))}
          </View>
          <Text className={styles.hours}>
            值班时间：
            {weekLines(card.hours)
              .map(({ days, spans }) => `${days} ${spans}`)
              .join('；')}
          </Text>
        </>
      }
      code={address === null ? undefined : { address, label: '扫码打开联系卡', words: '扫一扫，看最新电话' }}
    >
      <View className={lines.length >= MANY ? styles.dense : styles.lines}>
        {lines.map(({ title, note, number }) => (
          <View key={`${title}${number}`} className={styles.line}>
            <View className={styles.who}>
              <Text className={styles.name}>{title}</Text>
              {note !== '' && <Text className={styles.about}>{note}</Text>}
            </View>
            <Text className={styles.number}>{number}</Text>
          </View>
        ))}
      </View>
    </Poster>
  )
}

/** The desk first, then who helps with what, then the other numbers. */
function linesOf({ desk, contacts, phones, property }: Card) {
  const plain = ({ label, number }: Card['phones'][number], note = '') => ({ title: label, note, number })
  const first = desk ? [plain(desk, property ?? '')] : []
  return [...first, ...contacts.filter((line) => !isDeskAgain(line, desk)).map(lineOf), ...phones.map((phone) => plain(phone))]
}

function lineOf(line: ContactLine) {
  return { title: titleOf(line), note: line.note, number: line.number }
}
