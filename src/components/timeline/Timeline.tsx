import { Text, View } from '@tarojs/components'
import { type Face, RoleFace } from '../face/RoleFace'
import { PhotoGrid } from '../photo/PhotoGrid'
import { Stamp } from '../stamp/Stamp'
import { Tag } from '../tag/Tag'
import styles from './Timeline.module.scss'

export interface TimelineStep {
  id: string
  face: Face
  /** Who, as this reader may see it: 李师傅, 小区书记. */
  who: string
  /** What was done, in a verb: 接了单. */
  what: string
  /** 今天 16:30. */
  when: string
  /** What they wrote. */
  words?: string | undefined
  pictures?: readonly string[] | undefined
  /** A step that counts is stamped. */
  stamp?: { word: string; tone?: 'jade' | 'main' | 'grey' } | undefined
  /** Seen by staff only, and marked so. */
  internal?: boolean
}

/** How a matter went: faces of roles, when, and their words. The newest stands where the page puts it. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <View className={styles.timeline}>
      {steps.map((step) => (
        <View key={step.id} className={styles.step}>
          <View className={styles.rail}>
            <RoleFace {...step.face} />
          </View>
          <View className={styles.content}>
            <View className={styles.head}>
              <Text className={styles.who}>{step.who}</Text>
              <Text className={styles.what}>{step.what}</Text>
              {step.internal && <Tag word="仅工作人员可见" />}
            </View>
            <Text className={styles.when}>{step.when}</Text>
            {step.words && <View className={styles.words}>{step.words}</View>}
            {step.pictures && step.pictures.length > 0 && (
              <View className={styles.pictures}>
                <PhotoGrid urls={step.pictures} label={step.what} />
              </View>
            )}
          </View>
          {step.stamp && (
            <View className={styles.stamp}>
              <Stamp {...step.stamp} />
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
