import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { QrCode } from '../qr/QrCode'
import styles from './Poster.module.scss'

interface PosterProps {
  /** The line above the title, in vermilion. */
  brand: string
  title: string
  /** The line below the title. */
  place?: ReactNode
  /** What stands at the bottom, beside the code. */
  foot: ReactNode
  code?: { address: string; label: string; words: string; large?: boolean } | undefined
}

/** From so many characters on the title is set smaller, to stay on two lines. */
const LONG = 10

/** One sheet of A4 to be put up by the stairs. One unit `--u` of its content is a millimetre on paper; on a screen it is as much as fits. */
export function Poster({ brand, title, place, foot, code, children }: PropsWithChildren<PosterProps>) {
  return (
    <View className={`${styles.paper} as-light`}>
      <View className={styles.top}>
        <Text className={styles.brand}>{brand}</Text>
        <Text className={`${styles.title} ${title.length > LONG ? styles.longTitle : ''}`}>{title}</Text>
        {place}
      </View>
      {children}
      <View className={styles.foot}>
        <View className={styles.footWords}>{foot}</View>
        {code && (
          <View className={styles.code}>
            <View className={`${styles.codePaper} ${code.large ? styles.largeCode : ''}`}>
              <QrCode text={code.address} size={code.large ? 120 : 96} label={code.label} />
            </View>
            <Text className={styles.codeWords}>{code.words}</Text>
          </View>
        )}
      </View>
    </View>
  )
}
