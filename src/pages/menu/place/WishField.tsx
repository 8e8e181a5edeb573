import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import { DayField } from '@/components/clock/DayField'
import { Segments } from '@/components/segments/Segments'
import { PART_WORDS, PARTS, type Wish } from './draft'
import styles from './place.module.scss'

interface WishFieldProps {
  label: string
  wish: Wish
  /** The first day that may be chosen: 2026-12-01. */
  min: string
  error?: string | undefined
  onChange: (wish: Wish) => void
  /** The only one cannot be taken away. */
  onRemove?: (() => void) | undefined
}

/** A day, and whether in the morning, the afternoon or the evening. */
export function WishField({ label, wish, min, error, onChange, onRemove }: WishFieldProps) {
  return (
    <View className={styles.wish}>
      <DayField label={label} value={wish.day} min={min} error={error} onChange={(day) => onChange({ ...wish, day })} />
      <Segments
        label={`${label}的什么时候`}
        options={PARTS.map((value) => ({ value, label: PART_WORDS[value] }))}
        value={wish.part}
        onChoose={(part) => onChange({ ...wish, part })}
      />
      {onRemove && <Button label="去掉这个时间" kind="quiet" inline onPress={onRemove} />}
    </View>
  )
}
