import { useState } from 'react'
import { Banner } from '@/components/banner/Banner'
import { type CameraTrouble, CodeCamera, canWatch } from '@/platform/scan/CodeCamera'

const TROUBLE: Record<CameraTrouble, string> = {
  refused: '没有允许用相机。在浏览器地址栏旁边可以重新允许，或者在下面输入报名码',
  missing: '这台电脑没有相机，请在下面输入报名码',
  broken: '相机正被别的程序用着，请在下面输入报名码',
}

/** The camera of a browser, where there is one. */
export function Camera({ onRead }: { onRead: (text: string) => void }) {
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null)
  if (!canWatch) return null
  if (trouble !== null) return <Banner icon="camera" title="相机用不了" words={TROUBLE[trouble]} />
  return <CodeCamera label="把报名二维码放进框里" onRead={onRead} onTrouble={setTrouble} />
}
