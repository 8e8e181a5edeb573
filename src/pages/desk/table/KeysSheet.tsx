import { Text, View } from '@tarojs/components'
import { Sheet } from '@/components/sheet/Sheet'
import styles from './table.module.scss'

/** What the keys do, in the order of use. */
const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['↑ ↓', '换一件'],
  ['回车', '办这一件的下一步'],
  ['x', '选中或不选这一件'],
  ['/', '按字查找'],
  ['Esc', '收起旁边的详情，再按展开'],
  ['?', '看这张表'],
]

/** The keyboard, for who has one. */
export function KeysSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Sheet open={open} title="快捷键" onClose={onClose}>
      {KEYS.map(([key, does]) => (
        <View key={key} className={styles.keys}>
          <Text className={styles.key}>{key}</Text>
          <Text>{does}</Text>
        </View>
      ))}
    </Sheet>
  )
}
