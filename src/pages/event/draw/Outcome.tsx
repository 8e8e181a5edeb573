import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/components/attributes/classes'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Section } from '@/components/section/Section'
import { StateTag } from '@/components/tag/Tag'
import { Headline, Note } from '@/components/text/Text'
import { checkDraw, type DrawCheck } from '@/domain/booking/draw'
import type { DrawEntry } from '@/domain/booking/schema'
import type { Instant } from '@/domain/shared/time'
import { startWords } from '../look'
import styles from './draw.module.scss'
import type { DrawAnswer } from './HowItDraws'

interface OutcomeProps {
  draw: DrawAnswer
  /** Mine; null for whoever has not applied. */
  token: string | null
  now: Instant
}

/** So many lines at once; a phone would stumble over a thousand. */
const SHOWN = 30

/** What came of the draw, by tokens alone, and the way to compute it oneself. */
export function Outcome({ draw, token, now }: OutcomeProps) {
  const [check, setCheck] = useState<DrawCheck | null>(null)
  const [most, setMost] = useState(SHOWN)
  const mine = draw.entries.find((entry) => entry.token === token)
  const seated = draw.entries.filter(({ result }) => result === 'seat').length
  const shown = draw.entries.filter((entry, index) => index < most || entry === mine)
  return (
    <>
      <Headline>{mine ? MINE[mine.result] : '抽签结果'}</Headline>
      <Note>{`${startWords(draw.at, now)} 抽的。${draw.entries.length} 家报名，${draw.capacity} 个名额，${seated} 家有了。`}</Note>
      {check !== null && <Checked check={check} count={draw.entries.length} />}
      <View className={styles.check}>
        <Button
          label={check === null ? '自己验算' : '再算一遍'}
          kind={check === null ? 'main' : 'plain'}
          icon="retry"
          onPress={() => setCheck(checkDraw(draw))}
        />
      </View>
      <Section title="名单" note="只有签号，没有名字">
        <Card kind="rows">
          {shown.map((entry) => (
            <Line key={entry.token} entry={entry} mine={entry === mine} />
          ))}
        </Card>
        {most < draw.entries.length && <Button label="再看 30 家" kind="quiet" icon="down" onPress={() => setMost(most + SHOWN)} />}
      </Section>
    </>
  )
}

const MINE = { seat: '抽中了', line: '没抽中，在候补' } as const

function Line({ entry: { place, token, had, seats, lot, result }, mine }: { entry: DrawEntry; mine: boolean }) {
  const note = [`这学期有过 ${had} 次`, seats > 1 && `要 ${seats} 个名额`, `签 ${lot.slice(0, 8)}…`].filter(Boolean).join(' · ')
  return (
    <View className={classes(styles.line, mine && styles.mine)}>
      <Text className={styles.place}>{place}</Text>
      <View className={styles.words}>
        <Text className={styles.token}>{mine ? `${token}（您的签号）` : token}</Text>
        <Text className={styles.note}>{note}</Text>
      </View>
      <StateTag {...(result === 'seat' ? { word: '有名额', tone: 'done' } : { word: '候补', tone: 'plain', icon: 'paused' })} />
    </View>
  )
}

/** What this phone found, in words. */
function Checked({ check, count }: { check: DrawCheck; count: number }) {
  switch (check) {
    case 'right':
      return <Banner tone="done" title="验算一致" words={`封条和种子对得上，${count} 家的签和名次在您的手机上重新算过，都一样。`} />
    case 'otherSeed':
      return <Banner tone="danger" title="封条对不上" words="公开的种子不是报名前封好的那一个，请向社区反映。" />
    case 'otherOrder':
      return <Banner tone="danger" title="名次对不上" words="按公开的种子算出来的签或名次不一样，请向社区反映。" />
    case 'notYet':
      return <Banner title="还没有抽签" />
  }
}
