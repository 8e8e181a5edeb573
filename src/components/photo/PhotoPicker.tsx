import { Image, Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { press } from '../press/press'
import { ALT } from './PhotoGrid'
import styles from './photo.module.scss'

export interface PhotoItem {
  /** Stays the same while the picture is sent. */
  id: string
  url: string
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** 0–100 while it is being sent. */
  percent?: number
  /** Why it failed, in words. */
  error?: string
}

interface PhotoPickerProps {
  items: readonly PhotoItem[]
  /** At most so many. */
  max: number
  onAdd: () => void
  onRemove: (id: string) => void
  onRetry: (id: string) => void
  /** What to photograph. */
  words?: string
}

/** Pictures that go with a form, each with how its sending goes. Choosing and sending are the page's. */
export function PhotoPicker({ items, max, onAdd, onRemove, onRetry, words = '拍照或选图' }: PhotoPickerProps) {
  return (
    <View className={styles.grid}>
      {items.map((item, index) => (
        <View key={item.id} className={styles.cell}>
          <Image className={styles.picture} src={item.url} mode="aspectFill" {...ALT} />
          {item.state === 'failed' ? (
            <View
              className={styles.failed}
              {...press({ role: 'button', label: `${item.error ?? '没传上'}，重试：第 ${index + 1} 张` })}
              onClick={() => onRetry(item.id)}
            >
              <Icon name="retry" />
              <Text>{item.error ?? '没传上'}，重试</Text>
            </View>
          ) : (
            item.state !== 'sent' && <View className={styles.progress}>{progressWords(item)}</View>
          )}
          <View className={styles.remove} {...press({ role: 'button', label: `去掉第 ${index + 1} 张` })} onClick={() => onRemove(item.id)}>
            <View className={styles.removeDisc}>
              <Icon name="close" size="small" />
            </View>
          </View>
        </View>
      ))}
      {items.length < max && (
        <View className={styles.add} {...press({ role: 'button' })} onClick={onAdd}>
          <Icon name="camera" size="large" />
          <Text>{words}</Text>
          <Text className={styles.rest}>
            {items.length}/{max}
          </Text>
        </View>
      )}
    </View>
  )
}

function progressWords({ state, percent }: PhotoItem) {
  if (state === 'waiting') return '等待上传'
  return percent === undefined ? '正在上传' : `上传 ${percent}%`
}
