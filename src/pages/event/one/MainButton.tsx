import Taro from '@tarojs/taro'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import type { EventView, SessionView } from '@/domain/event/schema'
import type { Instant } from '@/domain/shared/time'
import type { Loaded } from '@/pages/load/useLoaded'
import { SIGN_IN } from '@/pages/session/routes'
import type { Form } from '../book/outlook'
import { isFree } from '../book/whom'
import { bookingPage } from '../routes'
import { isToCome } from './sessions'

interface MainButtonProps {
  event: EventView
  session: SessionView
  form: Loaded<Form>
  now: Instant
  onBook: () => void
}

const BOOK = { seat: '报名', line: '排候补', draw: '报名抽签', none: '报名' } as const
const go = (url: string) => void Taro.navigateTo({ url })

/** The one thing to do here, by what the form says: book, join the line, apply for the draw, or look at what one has. */
export function MainButton({ event, session, form, now, onBook }: MainButtonProps) {
  const known = useSession() !== null
  const over = whyOver(event, session, now)
  if (over !== null) return <Button label="报名" kind="main" disabled reason={over} />
  if (!known) return <Button label="登录后报名" kind="main" onPress={() => go(SIGN_IN)} />
  const { value } = form
  // The sheet loads by itself: whoever is quicker than the network is not held up.
  if (value === null) return <Button label="报名" kind="main" onPress={onBook} />
  const mine = value.candidates.find(({ booking }) => booking !== null)?.booking ?? null
  const others = value.would !== 'none' && value.candidates.some(isFree)
  if (mine !== null) {
    return (
      <>
        <Button label="看我的报名" kind="main" icon="ticket" onPress={() => go(bookingPage(mine))} />
        {others && <Button label="再给家里人报" kind="quiet" onPress={onBook} />}
      </>
    )
  }
  if (value.would === 'none') return <Button label="报名" kind="main" disabled reason={value.words} />
  return <Button label={BOOK[value.would]} kind="main" onPress={onBook} />
}

/** Why nobody can book this meeting any more; null: it is to come. */
function whyOver(event: EventView, session: SessionView, now: Instant): string | null {
  if (isToCome(session, now)) return null
  if (event.state === 'draft') return '还没有发布'
  if (session.state === 'cancelled') return event.sessions.some((one) => isToCome(one, now)) ? '这一次取消了，看看别的几次' : '活动取消了'
  return session.to <= now ? '已经结束了' : '已经开始了'
}
