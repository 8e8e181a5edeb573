import { Text, View } from '@tarojs/components'
import { useAppearance } from '@/platform/appearance/appearance'
import { classes } from '../attributes/classes'
import { role } from '../attributes/role'
import { Icon } from '../icon/Icon'
import styles from './Progress.module.scss'

interface ProgressProps {
  /** Short words, two to four characters each: 已报, 已接, 师傅安排. */
  steps: readonly string[]
  /** Index of the step that is under way; `steps.length` when all are done. */
  at: number
}

/** Where a matter stands on its way. In 关怀模式 the words of the step under way stand alone, large. */
export function Progress({ steps, at }: ProgressProps) {
  const { elder } = useAppearance()
  const all = at >= steps.length
  const sentence = all ? `${steps.length} 步全部完成` : `第 ${at + 1} 步，共 ${steps.length} 步：${steps[at]}`
  return (
    <View {...role('img', sentence)}>
      <View className={styles.bar}>
        {steps.map((step, index) => (
          <View key={step} className={classes(styles.step, index < at && styles.past, index === at && styles.now)}>
            <View className={styles.dot}>{index < at && <Icon name="check" size="small" />}</View>
            {!elder && <Text className={styles.word}>{step}</Text>}
          </View>
        ))}
      </View>
      {elder && <View className={styles.sentence}>{sentence}</View>}
    </View>
  )
}
