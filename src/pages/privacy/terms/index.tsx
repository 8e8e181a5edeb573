import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Screen } from '@/components/screen/Screen'
import { Section } from '@/components/section/Section'
import { Headline, Note, Words } from '@/components/text/Text'
import { KINDS, TERMS } from '@/domain/privacy/limits'
import { chaptersOf, TERMS_VERSION } from '@/domain/privacy/words'
import { useLoaded } from '../../load/useLoaded'
import { tell } from '../consent'
import { Lines } from '../Lines'
import styles from '../privacy.module.scss'

/** The terms, readable without signing in and without a network; agreeing is for who is signed in. */
export default function Terms() {
  const session = useSession()
  const [{ value }, reload] = useLoaded('privacy.terms', {})
  const [first, ...others] = chaptersOf(value?.officer ?? null)
  const asks = session !== null && value !== null && value.agreed !== TERMS_VERSION
  return (
    <Screen title="隐私说明" wide footer={asks ? <Agree onAgreed={() => void reload()} /> : undefined}>
      <Headline>您的资料怎么用</Headline>
      <Note>{`${dayOf(TERMS_VERSION)}起的版本${session && value?.agreed === TERMS_VERSION ? '，您已经同意' : ''}`}</Note>
      {first && (
        <Card kind="notice">
          <Lines lines={first.lines} />
        </Card>
      )}
      <View className={styles.sides}>
        <View>
          {others.map(({ title, lines }) => (
            <Section key={title} title={title}>
              <Card>
                <Lines lines={lines} />
              </Card>
            </Section>
          ))}
        </View>
        <View>
          <Section title="逐项说清" note="收什么，谁看得到，留多久">
            <View className={styles.terms}>
              {KINDS.map((kind) => (
                <Kind key={kind} kind={kind} />
              ))}
            </View>
          </Section>
        </View>
      </View>
    </Screen>
  )
}

/** 2026年11月21日 */
function dayOf(version: string): string {
  const [year, month, day] = version.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

function Kind({ kind }: { kind: (typeof KINDS)[number] }) {
  const { title, what, seenBy, keep, gone } = TERMS[kind]
  return (
    <Card>
      <View className={styles.kind}>{title}</View>
      <Words>{what}</Words>
      <View className={styles.fact}>{`谁看得到：${seenBy}`}</View>
      <View className={styles.fact}>{`留多久：${keep}`}</View>
      <View className={styles.fact}>{`注销后：${gone}`}</View>
    </Card>
  )
}

function Agree({ onAgreed }: { onAgreed: () => void }) {
  const [sending, setSending] = useState(false)
  const agree = async () => {
    setSending(true)
    await tell()
    setSending(false)
    onAgreed()
  }
  return <Button label="看过了，同意" kind="main" loading={sending} onPress={() => void agree()} />
}
