import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { type Drawing, draw, type Pen } from './drawing'
import type { Saved } from './picture'
import styles from './picture.module.scss'

interface PictureProps {
  drawing: Drawing
  label: string
  onReady: (save: (name: string) => Promise<Saved>) => void
}

interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): Pen
}

const ID = 'picture'

export async function openSettings(): Promise<void> {
  await Taro.openSetting().catch(() => undefined)
}

export function Picture({ drawing, label, onReady }: PictureProps) {
  const ready = useRef(onReady)
  ready.current = onReady
  useEffect(() => {
    let gone = false
    // The node is there once the first drawing of the page has reached the phone.
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${ID}`)
        .fields({ node: true, size: true })
        .exec(([found]: ({ node?: CanvasNode } | null)[]) => {
          const canvas = found?.node
          if (gone || !canvas) return
          canvas.width = drawing.width
          canvas.height = drawing.height
          draw(canvas.getContext('2d'), drawing)
          ready.current(() => save(canvas, drawing))
        })
    })
    return () => {
      gone = true
    }
  }, [drawing])
  // The height follows from the width, which is the page's.
  const style = { height: Taro.pxTransform((WIDTH * drawing.height) / drawing.width) }
  return <Canvas type="2d" id={ID} canvasId={ID} className={styles.picture} style={style} aria-label={label} />
}

/** Of the sheet in the 375 px design, without its margins. */
const WIDTH = 343

async function save(canvas: CanvasNode, { width, height }: Drawing): Promise<Saved> {
  try {
    const size = { width, height, destWidth: width, destHeight: height }
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as never, canvasId: ID, fileType: 'png', ...size })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return 'saved'
  } catch (failure) {
    return whyOf((failure as { errMsg?: string }).errMsg ?? '')
  }
}

/** WeChat says `cancel` for a closed sheet; `auth deny`, `auth denied` or `privacy` for a no to the album or to the privacy guide. */
function whyOf(message: string): Saved {
  if (/cancel/.test(message)) return 'cancelled'
  return /auth|deny|denied|privacy|permission/.test(message) ? 'refused' : 'failed'
}
