import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { role } from '@/components/attributes/role'
import { Button } from '@/components/button/Button'
import { Section } from '@/components/section/Section'
import { Note } from '@/components/text/Text'
import type { SpaceView } from '@/domain/space/schema'
import { yuan } from '@/domain/space/shares'
import { SOURCE_WORDS } from '@/domain/space/words'
import { useLoaded } from '@/pages/load/useLoaded'
import { Actions } from '@/pages/menu/card/Actions'
import { Facts } from '@/pages/menu/card/Facts'
import { budgetPage } from '../routes'
import { ClaimSheet } from './ClaimSheet'
import styles from './one.module.scss'

/** What it costs and who pays which share; what nobody pays yet is a gap in the bar and a sentence. */
export function Money({ space, onMoved }: { space: SpaceView; onMoved: () => void }) {
  const { budget } = space
  const maySet = space.actions.includes('budget')
  const fromReports = space.links.some(({ kind }) => kind === 'repair')
  if (budget === null && !maySet && !fromReports) return null
  return (
    <Section title="费用谁来出">
      {budget === null ? (
        <Note>按“政府补助 + 业主自筹 + 认领”来凑，数目还没有定。</Note>
      ) : (
        <>
          <View className={styles.bar} {...role('img', saidOf(budget))}>
            {budget.shares.map(({ source, fen, name }) => (
              <View key={`${source}${name}${fen}`} className={styles[source]} style={{ width: `${(fen * 100) / budget.fen}%` }} />
            ))}
          </View>
          <Facts
            facts={[
              ['一共', yuan(budget.fen)],
              ...budget.shares.map(({ source, fen, name }) => [SOURCE_WORDS[source], `${yuan(fen)}（${name}）`] as const),
              ['还差', budget.missing === 0 ? '凑齐了' : yuan(budget.missing)],
            ]}
          />
        </>
      )}
      {budget !== null && budget.missing > 0 && <Share space={space} missing={budget.missing} onMoved={onMoved} />}
      {maySet && (
        <Actions>
          <Button
            label={budget === null ? '定费用' : '改费用'}
            icon="price"
            onPress={() => void Taro.navigateTo({ url: budgetPage(space.id) })}
          />
        </Actions>
      )}
    </Section>
  )
}

/** 一共 8 万元，政府补助 6 万元，还差 2 万元 */
function saidOf({ fen, missing, shares }: NonNullable<SpaceView['budget']>): string {
  const parts = shares.map((share) => `${SOURCE_WORDS[share.source]} ${yuan(share.fen)}`)
  return [`一共 ${yuan(fen)}`, ...parts, missing === 0 ? '凑齐了' : `还差 ${yuan(missing)}`].join('，')
}

/** Taking over a part of what is missing. */
function Share({ space, missing, onMoved }: { space: SpaceView; missing: number; onMoved: () => void }) {
  const [open, setOpen] = useState(false)
  const target = { kind: 'share' as const, id: space.id }
  const [{ value }, reload] = useLoaded('adoption.of', { target })
  if (value === null || value.may.length === 0) return null
  return (
    <>
      <Actions>
        <Button label="认领一份" icon="care" onPress={() => setOpen(true)} />
      </Actions>
      <ClaimSheet
        open={open}
        target={target}
        may={value.may}
        missing={missing}
        onClose={() => setOpen(false)}
        onMoved={() => {
          void reload()
          onMoved()
        }}
      />
    </>
  )
}
