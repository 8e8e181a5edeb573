import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { press } from '../press/press'
import styles from './photo.module.scss'

interface PhotoGridProps {
  /** Addresses to show. */
  urls: readonly string[]
  /** What the pictures are of; read aloud with a number. */
  label?: string
}

/** Thumbnails; a tap opens the picture, a swipe the next. */
export function PhotoGrid({ urls, label = '照片' }: PhotoGridProps) {
  if (urls.length === 0) return null
  return (
    <View className={styles.grid}>
      {urls.map((url, index) => (
        <View
          key={url}
          className={styles.cell}
          {...press({ role: 'button', label: `看大图：${label} ${index + 1}` })}
          onClick={() => Taro.previewImage({ urls: [...urls], current: url })}
        >
          <Image className={styles.picture} src={url} mode="aspectFill" lazyLoad {...ALT} />
        </View>
      ))}
    </View>
  )
}

/** The cell speaks; the picture inside it is silent. */
export const ALT = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}
