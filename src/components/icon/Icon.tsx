import { View } from '@tarojs/components'
import type glyphs from './glyphs.json'
import drawings from './glyphs.module.scss'
import styles from './Icon.module.scss'

export type Glyph = keyof typeof glyphs

interface IconProps {
  name: Glyph
  /** `body` is as high as a line of body text; `small` of a note; `large` and `huge` stand alone. */
  size?: 'small' | 'body' | 'large' | 'huge'
}

/** One of the kept drawings, in the colour of the words around it. It is decoration: the words beside it speak. */
export function Icon({ name, size = 'body' }: IconProps) {
  return <View className={`${styles.icon} ${styles[size]} ${drawings[name]}`} />
}
