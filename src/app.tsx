import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { flush, flushWhenBack } from './client/outbox'
import { refreshMe } from './client/refreshMe'
import { signedIn } from './client/session'
import './app.scss'

/** The root of both builds: every page is a child of it. What could not be sent earlier is tried at each coming in, and what I am here is asked. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    flushWhenBack(() => signedIn()?.person ?? null)
  })
  useDidShow(() => {
    const me = signedIn()
    if (!me) return
    void flush(me.person)
    void refreshMe()
  })
  return <>{children}</>
}
