import { View } from '@tarojs/components'
import type glyphs from './glyphs.json'
import drawings from './glyphs.module.scss'
import styles from './Icon.module.scss'

export type Glyph = keyof typeof glyphs

/** `small` fits a line of notes, `body` a line of text; `large` and `huge` stand alone. */
export type IconSize = 'small' | 'body' | 'large' | 'huge'

interface IconProps {
  name: Glyph
  size?: IconSize
}

/** One of the kept drawings, in the colour of the words around it. It is decoration: the words beside it speak. */
export function Icon({ name, size = 'body' }: IconProps) {
  return <View className={iconClass(name, size)} />
}

/** For a View inside a `compileMode` template, where Taro can see through tags but not through components. */
export function iconClass(name: Glyph, size: IconSize = 'body'): string {
  return `${styles.icon} ${styles[size]} ${drawings[name]}`
}
