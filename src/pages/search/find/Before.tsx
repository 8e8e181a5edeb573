import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/Button'
import { press } from '@/components/press/press'
import { Section } from '@/components/section/Section'
import styles from './find.module.scss'
import { forgetQuestions, pastQuestions } from './history'

/** What people look for most at home. */
const OFTEN = ['停水', '停电', '电梯', '路灯', '漏水', '义诊', '春联', '公示']

/** Before anything is typed: what was looked for before, and what one might. */
export function Before({ onChoose }: { onChoose: (words: string) => void }) {
  const [past, setPast] = useState(pastQuestions)
  const forget = () => {
    forgetQuestions()
    setPast([])
  }
  return (
    <>
      {past.length > 0 && (
        <Section
          title="搜过的"
          note="只留在这部手机里"
          trailing={<Button label="清空" spoken="清空搜过的" kind="quiet" inline onPress={forget} />}
        >
          <Words words={past} onChoose={onChoose} />
        </Section>
      )}
      <Section title="大家常搜">
        <Words words={OFTEN} onChoose={onChoose} />
      </Section>
    </>
  )
}

function Words({ words, onChoose }: { words: readonly string[]; onChoose: (words: string) => void }) {
  return (
    <View className={styles.chips}>
      {words.map((one) => (
        <View key={one} className={styles.chip} {...press({ role: 'button', label: `搜 ${one}` })} onClick={() => onChoose(one)}>
          <Text>{one}</Text>
        </View>
      ))}
    </View>
  )
}
