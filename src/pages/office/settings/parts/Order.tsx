import { View } from '@tarojs/components'
import { Button } from '@/components/button/Button'
import styles from '../settings.module.scss'

interface OrderProps<T extends { id: string }> {
  list: readonly T[]
  id: string
  onChange: (list: T[]) => void
  onRemove: () => void
}

/** Moves one of a list up or down, or takes it away. */
export function Order<T extends { id: string }>({ list, id, onChange, onRemove }: OrderProps<T>) {
  const at = list.findIndex((each) => each.id === id)
  const move = (by: -1 | 1) => {
    const others = list.filter((each) => each.id !== id)
    const one = list[at]
    if (one) onChange([...others.slice(0, at + by), one, ...others.slice(at + by)])
  }
  return (
    <View className={styles.order}>
      <Button label="往前排" kind="quiet" inline disabled={at <= 0} onPress={() => move(-1)} />
      <Button label="往后排" kind="quiet" inline disabled={at >= list.length - 1} onPress={() => move(1)} />
      <Button label="删掉" kind="danger" inline onPress={onRemove} />
    </View>
  )
}
