import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import { ask } from '@/client/send'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { keepText } from '@/platform/privacy/keepText'
import { wordsOf } from '../refusals'

/** Everything about me in one file. */
export function Export() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef(false)
  const take = async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(await makeFile())
    setBusy(false)
    running.current = false
  }
  return (
    <>
      {problem !== null && <Banner tone="late" title={problem} />}
      <Button label="导出我的资料" icon="share" loading={busy} onPress={() => void take()} />
    </>
  )
}

/** @returns what went wrong, in words; null when it went well or the person changed their mind */
async function makeFile(): Promise<string | null> {
  const answer = await ask('privacy.export', {})
  if (!answer.ok) return wordsOf(answer.refusal)
  try {
    const kept = await keepText(`我的资料-${answer.value.at.slice(0, 10)}.json`, JSON.stringify(answer.value, null, 2))
    if (kept) void Taro.showToast({ title: '导出好了', icon: 'none' })
    return null
  } catch {
    return '文件没有存下来，请再试一次'
  }
}
