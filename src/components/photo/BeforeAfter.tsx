import { type CommonEventFunction, Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useId, useRef, useState } from 'react'
import { press } from '../press/press'
import styles from './BeforeAfter.module.scss'
import { ALT } from './PhotoGrid'
import { slide } from './slide'

interface BeforeAfterProps {
  before: string
  after: string
  beforeLabel?: string
  afterLabel?: string
}

/** Between two drawings of a moving finger, in ms: WeChat allows 20 updates a second. */
const FRAME = 50

/** Two pictures of one place under a line that can be drawn across; the two words jump to the one or the other. */
export function BeforeAfter({ before, after, beforeLabel = '修前', afterLabel = '修后' }: BeforeAfterProps) {
  const id = `slide${useId().replace(/:/g, '')}`
  const [at, setAt] = useState(50)
  const lastMove = useRef(0)

  const moveTo = (clientX: number) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => {
        const box = Array.isArray(found) ? found[0] : found
        if (box?.width) setAt(Math.min(100, Math.max(0, Math.round(((clientX - box.left) / box.width) * 100))))
      })
      .exec()
  }
  const onTouchMove: CommonEventFunction = (event) => {
    const touch = (event as unknown as TouchEvent).touches[0]
    if (!touch || event.timeStamp - lastMove.current < FRAME) return
    lastMove.current = event.timeStamp
    moveTo(touch.clientX)
  }
  const cut = `inset(0 ${100 - at}% 0 0)`
  return (
    <View className={styles.pair}>
      <View
        id={id}
        className={styles.stage}
        onTouchMove={onTouchMove}
        {...slide({ label: `${beforeLabel}与${afterLabel}对比`, at, moveTo, jump: setAt })}
      >
        <Image className={styles.picture} src={after} mode="aspectFill" {...ALT} />
        <View className={styles.upper} style={{ clipPath: cut, WebkitClipPath: cut }}>
          <Image className={styles.picture} src={before} mode="aspectFill" {...ALT} />
        </View>
        <View className={styles.line} style={{ left: `${at}%` }}>
          <View className={styles.knob} />
        </View>
      </View>
      <View className={styles.before} {...press({ role: 'button', label: `只看${beforeLabel}` })} onClick={() => setAt(100)}>
        {beforeLabel}
      </View>
      <View className={styles.after} {...press({ role: 'button', label: `只看${afterLabel}` })} onClick={() => setAt(0)}>
        {afterLabel}
      </View>
    </View>
  )
}
