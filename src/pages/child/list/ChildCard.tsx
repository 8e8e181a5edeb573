import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/card/Card'
import { Row } from '@/components/row/Row'
import { Section } from '@/components/section/Section'
import type { ChildItem } from '@/domain/child/schema'
import { ageWords } from '@/domain/child/words'
import { instant } from '@/domain/shared/time'
import { consentNote, isOn, stateOf } from '../look'
import { consentOf, editChild, pickUpsOf } from '../routes'
import styles from './list.module.scss'

const go = (url: string) => void Taro.navigateTo({ url })

/** One child: what is kept, who may fetch it, and the consent to both. */
export function ChildCard({ child }: { child: ChildItem }) {
  const { id, nickname, ageMonths, allergyNote, pickUps, consent, upcoming } = child
  const now = instant(Date.now())
  return (
    <View className={styles.child}>
      <Section title={nickname} note={ageWords(ageMonths)}>
        <Card kind="rows">
          {isOn(consent.state) && (
            <>
              <Row
                title="小名和年龄"
                note={allergyNote === null ? '改小名、出生年月' : `要注意：${allergyNote}`}
                icon="edit"
                onPress={() => go(editChild(id))}
              />
              <Row
                title="谁可以接"
                note={pickUps.length === 0 ? '只有您自己' : `您，${pickUps.map(({ name }) => name).join('、')}`}
                icon="neighbours"
                onPress={() => go(pickUpsOf(id))}
              />
            </>
          )}
          <Row title="同意" note={consentNote(child)} icon="read" state={stateOf(consent, now)} onPress={() => go(consentOf(id))} />
          {upcoming > 0 && <Row title="还没开始的报名" icon="calendar" trailing={`${upcoming} 个`} />}
        </Card>
      </Section>
    </View>
  )
}
