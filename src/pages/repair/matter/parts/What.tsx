import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spanOfTime, when } from '@/client/when'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { PhotoGrid } from '@/components/photo/PhotoGrid'
import { Section } from '@/components/section/Section'
import { Words } from '@/components/text/Text'
import type { Matter } from '@/domain/repair/schema'
import { CATEGORY_WORDS } from '@/domain/repair/words'
import type { Instant } from '@/domain/shared/time'
import { CATEGORY_GLYPH } from '../../look'
import styles from '../matter.module.scss'
import { type Line, Lines } from './Lines'

interface WhatProps {
  matter: Matter
  now: Instant
  /** Where it is, drawn on a map. */
  map?: ReactNode
}

/** What is broken, where, since when, with its pictures. */
export function What({ matter, now, map }: WhatProps) {
  const { category, words, place, photos, wished, scope, createdAt, joined, byHelper } = matter
  const lines: Line[] = [
    { name: '地点', value: place },
    { name: '范围', value: scope === 'home' ? '家里' : '公共部位' },
    ...(wished ? [{ name: '希望', value: spanOfTime(wished.from, wished.to) }] : []),
    { name: '报修', value: byHelper ? `${when(createdAt, now)}，由他人代报` : when(createdAt, now) },
    ...(joined > 0 ? [{ name: '同感', value: `${joined} 户邻居也遇到` }] : []),
  ]
  return (
    <Section title="报修内容">
      <Card>
        <View className={styles.what}>
          <Icon name={CATEGORY_GLYPH[category]} />
          <View className={styles.kind}>{CATEGORY_WORDS[category]}</View>
        </View>
        {words !== '' && <Words>{words}</Words>}
        <Lines lines={lines} />
        <PhotoGrid urls={photos.map(({ full }) => full)} label="报修照片" />
        {map}
      </Card>
    </Section>
  )
}
