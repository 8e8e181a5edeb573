import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { role } from '../attributes/role'
import { qrDrawing } from './drawing'
import styles from './QrCode.module.scss'

interface QrCodeProps {
  /** What a reader gets, at most some 2,000 characters. */
  text: string
  /** Side, white edge included, in px of the 375 px design. */
  size: number
  /** What it is for, read aloud: 登录二维码. */
  label: string
}

/** A code to be scanned, from the screen or from paper. Beside it always stands another way for who cannot scan. */
export function QrCode({ text, size, label }: QrCodeProps) {
  const drawing = useMemo(() => qrDrawing(text), [text])
  const side = Taro.pxTransform(size)
  return (
    <View className={styles.paper} style={{ width: side, height: side }} {...role('img', label)}>
      <Image className={styles.code} src={drawing} mode="scaleToFill" {...SILENT} />
    </View>
  )
}

/** The paper speaks; the picture on it is silent. */
const SILENT = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : {}
