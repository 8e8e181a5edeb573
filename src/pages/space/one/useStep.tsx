import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { Action } from '@/domain/space/machine'
import type { SpaceView } from '@/domain/space/schema'
import { ACTION_WORDS } from '@/domain/space/words'
import { useDoing } from '../card/useDoing'
import { AskSheet } from './AskSheet'
import { EntrustSheet } from './EntrustSheet'
import { BACKWARD, PAGED, SAID, type Said } from './steps'

/** Taking a step of the machine: a page, a sheet, or at once. @returns how to begin one, the sheet that is open, and what is on its way */
export function useStep(
  space: SpaceView,
  onMoved: () => void,
): { begin: (action: Action) => void; sheet: ReactNode; doing: string | null } {
  const [asking, setAsking] = useState<Said | 'entrust' | null>(null)
  const { doing, act } = useDoing(onMoved)
  const begin = (action: Action) => {
    const page = PAGED[action]
    if (page) void Taro.navigateTo({ url: page(space.id) })
    else if (action === 'show' || action === 'hide')
      void act(action, `space.${action}`, { space: space.id }, action === 'show' ? '邻居看得到了' : '收起来了')
    else if (action === 'entrust' || action in SAID) setAsking(action as Said | 'entrust')
  }
  const close = () => setAsking(null)
  const said = asking === null || asking === 'entrust' ? null : SAID[asking]
  const sheet = (
    <>
      {asking === 'entrust' && <EntrustSheet space={space.id} onClose={close} onMoved={onMoved} />}
      {said && asking && (
        <AskSheet
          title={ACTION_WORDS[asking]}
          label={said.label}
          placeholder={said.placeholder}
          max={said.max}
          optional={said.optional}
          danger={BACKWARD.includes(asking)}
          doing={doing === asking}
          onClose={close}
          onSend={async (words) => (await act(asking, said.action, { space: space.id, words }, said.done)) !== null}
        />
      )}
    </>
  )
  return { begin, sheet, doing }
}
