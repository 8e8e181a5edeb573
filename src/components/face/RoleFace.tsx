import { View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import { role as ariaRole } from '../attributes/role'
import styles from './RoleFace.module.scss'

export interface Face {
  /** One character that stands for the role: 居, 书, 修, 网, 系. */
  mark: string
  /** The role in words, read aloud. */
  role: string
  tone?: 'plain' | 'main' | 'jade' | 'dai'
}

/** Who it was, as a role and not as a portrait: a seal of one character. */
export function RoleFace({ mark, role, tone = 'plain' }: Face) {
  return (
    <View className={classes(styles.face, styles[tone])} {...ariaRole('img', role)}>
      {mark}
    </View>
  )
}
