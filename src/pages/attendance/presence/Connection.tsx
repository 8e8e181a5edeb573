import { when } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import type { Roster } from './useRoster'

/** Says that there is no network, what waits, and how old the list is; nothing when all is well. */
export function Connection({ roster }: { roster: Roster }) {
  const { offline, unsent, view, reload } = roster
  if (!offline && unsent === 0) return null
  const title = offline ? `离线${unsent > 0 ? ` · ${unsent} 条待上传` : ''}` : `${unsent} 条正在上传`
  const age = view ? `名单是${when(view.at)}取的` : ''
  return (
    <Banner icon="paused" title={title} words={offline ? `照常签到，有网自动上传。${age}` : age}>
      <Button label="现在再试" icon="retry" inline onPress={() => void reload()} />
    </Banner>
  )
}
