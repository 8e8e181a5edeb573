import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import { Headline, Note } from '@/components/text/Text'
import type { bookingContract } from '@/domain/booking/contract'
import type { ValueOf } from '@/domain/shared/contract'
import type { Instant } from '@/domain/shared/time'
import { startWords } from '../look'
import styles from './draw.module.scss'

export type DrawAnswer = ValueOf<(typeof bookingContract)['booking.draw']>

/** The rule in four sentences, and what was sealed before anybody applied. */
export function HowItDraws({ draw, now }: { draw: DrawAnswer; now: Instant }) {
  const held = draw.seed !== null
  return (
    <>
      {!held && <Headline>{`${startWords(draw.at, now)} 抽签`}</Headline>}
      {!held && <Note>{`${draw.capacity} 个名额。在这之前报名，先报后报一样。`}</Note>}
      <Section title="怎么抽">
        <Card kind="rows">
          <Row icon="done" title="这学期来得少的先" note="每一家按已经有过的名额数排，少的在前" />
          <Row icon="paused" title="一样多的，比签" note="签由“种子”和各家的签号算出来，小的在前" />
          <Row icon="neighbours" title="要一起的不拆开" note="名额不够一家一起的，排到候补，下一家先坐" />
          <Row icon="read" title="谁都能验算" note="种子在报名前就封好，抽签后公开，改不了" />
        </Card>
      </Section>
      <Section title="封条" note={held ? '报名前公布的' : '抽签后开封'}>
        <Card>
          <View className={styles.hash}>
            <Text userSelect>{draw.sealed}</Text>
          </View>
          <Note>这是种子的指纹（SHA-256）。种子变一个字，指纹就全变。可以抄下来，抽签后核对。</Note>
        </Card>
      </Section>
      {draw.seed !== null && (
        <Section title="种子" note="抽签时公开">
          <Card>
            <View className={styles.hash}>
              <Text userSelect>{draw.seed}</Text>
            </View>
            <Note>签 = SHA-256（种子 + 冒号 + 签号）。用任何一台电脑都能算。</Note>
          </Card>
        </Section>
      )}
    </>
  )
}
