import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { send } from '@/client/send'
import { useSession } from '@/client/session'
import { pictureAddress } from '@/client/transport/transport'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Screen } from '@/components/screen/Screen'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { BulletinView } from '@/domain/bulletin/schema'
import { LEVEL_WORDS } from '@/domain/bulletin/words'
import { deskBulletinPage } from '@/pages/desk/routes'
import { useLoaded } from '@/pages/load/useLoaded'
import { linkTo } from '@/platform/link/link'
import { BulletinBody } from '../BulletinBody'
import { BULLETINS, bulletinPage } from '../routes'

/** One bulletin. Whoever opens it signed in has read it. */
export default function BulletinPage() {
  const id = useRouter().params.id ?? ''
  const [loaded, reload] = useLoaded('bulletin.get', id === '' ? null : { bulletin: id })
  const bulletin = loaded.value
  const readers = useRead(bulletin)
  // The card in a chat says no more than the sender may pass on.
  useShareAppMessage(() => ({ title: bulletin?.open ? bulletin.title : '小区公告，请看一看', path: bulletinPage(id) }))

  if (bulletin === null) {
    return (
      <Screen title="公告">
        {loaded.state === 'failed' || id === '' ? (
          <Trouble title="没有打开这条公告" words={loaded.problem ?? '链接不完整'} onRetry={() => void reload()} />
        ) : (
          <Skeleton form="detail" />
        )}
      </Screen>
    )
  }
  return (
    <Screen title="公告" footer={<Share bulletin={bulletin} />}>
      {loaded.state === 'failed' && <Banner tone="late" title="网络不太好" words="看到的是上一次打开时的内容。" />}
      <BulletinBody slip={{ ...bulletin, ...readers }} pictures={bulletin.photos.map(({ full }) => pictureAddress(full))} />
      <Note>
        {bulletin.open
          ? `发给${bulletin.placeName}${LEVEL_WORDS[bulletin.level]}，任何人都能看`
          : `发给${bulletin.placeName}${LEVEL_WORDS[bulletin.level]}的居民`}
      </Note>
      {bulletin.reader === 'desk' && (
        <Button label="管理这条公告" icon="edit" onPress={() => void Taro.navigateTo({ url: deskBulletinPage(bulletin.id) })} />
      )}
      {bulletin.reader === 'visitor' && <Button label="看更多公告" kind="quiet" onPress={() => void Taro.navigateTo({ url: BULLETINS })} />}
    </Screen>
  )
}

/** Says once that this reader has read it, and gives the numbers that came of it. */
function useRead(bulletin: BulletinView | null): Partial<Pick<BulletinView, 'people' | 'households'>> {
  const person = useSession()?.me.person ?? null
  const [readers, setReaders] = useState<Partial<Pick<BulletinView, 'people' | 'households'>>>({})
  const unread = person !== null && bulletin?.unread ? bulletin.id : null
  useEffect(() => {
    if (unread === null) return
    // Not worth waiting for, or telling of: the next opening says it again.
    void send('bulletin.read', { bulletin: unread }).then((answer) => answer.ok && setReaders(answer.value))
  }, [unread])
  return readers
}

/** WeChat has its own way to pass something on; in a browser the address is copied. */
function Share({ bulletin }: { bulletin: BulletinView }) {
  const link = useMemo(() => linkTo(bulletinPage(bulletin.id)), [bulletin.id])
  const copy = () => {
    if (link !== null) void Taro.setClipboardData({ data: link })
  }
  return <Button label={link === null ? '转给邻居' : '复制链接，转给邻居'} icon="share" openType="share" onPress={copy} />
}
