import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Button } from '@/components/button/Button'
import { Feed } from '@/components/feed/Feed'
import { Screen } from '@/components/screen/Screen'
import { Segments } from '@/components/segments/Segments'
import { Note } from '@/components/text/Text'
import type { Me } from '@/domain/session/contract'
import { usePages } from '@/pages/load/usePages'
import { searchFor } from '@/pages/search/routes'
import { BulletinRow } from '../card/BulletinRow'
import { BULLETINS, bulletinPage, bulletinsOf } from '../routes'

const go = (url: string) => void Taro.navigateTo({ url })

/** Everything on the board: mine, or those of the estate that the address names. Needs no signing in. */
export default function BulletinsPage() {
  const me = useSession()?.me ?? null
  const named = useRouter().params.estate ?? null
  const estates = me ? estatesOf(me) : []
  const [chosen, setChosen] = useState<string | null>(null)
  const estate = named ?? chosen
  const list = usePages('bulletin.around', { estate })
  useShareAppMessage(() => ({ title: '小区公告栏', path: estate === null ? BULLETINS : bulletinsOf(estate) }))

  return (
    <Screen title="公告">
      {named === null && estates.length > 1 && (
        <Segments
          label="小区"
          options={[{ value: '', label: '全部' }, ...estates]}
          value={chosen ?? ''}
          onChoose={(value) => setChosen(value === '' ? null : value)}
        />
      )}
      {me === null && named === null && <Note>这里是公开的公告。登录后看到自己小区的，也可以先搜一个小区看看。</Note>}
      {me === null && named === null && <Button label="找小区" kind="quiet" icon="search" onPress={() => go(searchFor('', 'place'))} />}
      <Feed
        state={list.state}
        items={list.items}
        keyOf={({ id }) => id}
        renderItem={(card) => <BulletinRow card={card} onPress={() => go(bulletinPage(card.id))} />}
        onRefresh={list.reload}
        onMore={list.onMore}
        more={list.more}
        {...(list.problem !== null && { failure: list.problem })}
        empty={{
          scene: 'board',
          title: '还没有公告',
          words: me === null ? '登录后看自己小区的公告。' : '停水停电、活动、公示会贴在这里。',
        }}
      />
    </Screen>
  )
}

/** Where one lives, then where one serves. */
function estatesOf(me: Me): { value: string; label: string }[] {
  const homes = me.homes.map(({ estate, estateName }) => ({ value: estate, label: estateName }))
  const served = me.hats.filter(({ level }) => level === 'estate').map(({ place, placeName }) => ({ value: place, label: placeName }))
  return [...homes, ...served].filter((one, index, all) => all.findIndex(({ value }) => value === one.value) === index).slice(0, 4)
}
