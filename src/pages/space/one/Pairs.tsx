import { View } from '@tarojs/components'
import { BeforeAfter } from '@/components/photo/BeforeAfter'
import { Section } from '@/components/section/Section'
import type { SpaceView } from '@/domain/space/schema'
import { largeOf } from '../pictures'
import styles from './one.module.scss'

/** The same views before and after, under a line that can be drawn across; the newest first. */
export function Pairs({ space: { pairs } }: { space: Pick<SpaceView, 'pairs'> }) {
  if (pairs.length === 0) return null
  return (
    <Section title="改造前后" note="左右拖动看对比">
      {[...pairs].reverse().map(({ before, after }) => (
        <View key={after.id} className={styles.pair}>
          <BeforeAfter before={largeOf(before)} after={largeOf(after)} beforeLabel="改造前" afterLabel="改造后" />
        </View>
      ))}
    </Section>
  )
}
