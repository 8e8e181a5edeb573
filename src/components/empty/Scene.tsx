import { View } from '@tarojs/components'
import { classes } from '../attributes/classes'
import styles from './Scene.module.scss'

export type SceneName = 'board' | 'tea' | 'lantern'

/** A small drawing in two inks, our own: lines in the grey of the paper's edge, and one thing in vermilion or jade. */
export function Scene({ name }: { name: SceneName }) {
  return <View className={classes(styles.scene, styles[name])} />
}
