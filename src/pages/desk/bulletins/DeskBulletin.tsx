import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { pictureAddress } from '@/client/transport/transport'
import { moment } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { Button } from '@/components/button/Button'
import { Card } from '@/components/card/Card'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { Figure, Note } from '@/components/text/Text'
import { Trouble } from '@/components/trouble/Trouble'
import type { Action } from '@/domain/bulletin/machine'
import type { BulletinView } from '@/domain/bulletin/schema'
import { ACTION_WORDS, LEVEL_WORDS } from '@/domain/bulletin/words'
import { BulletinBody } from '@/pages/bulletin/BulletinBody'
import { useLoaded } from '@/pages/load/useLoaded'
import { composePage } from '../routes'
import styles from './desk.module.scss'
import { type StepName, type Taking, useTake } from './useTake'
import { WithdrawSheet } from './WithdrawSheet'

interface DeskBulletinProps {
  id: string
  /** Something was done to it: lists are older than that. */
  onMoved?: () => void
}

/** One bulletin for those who answer for it: as neighbours see it, whom it has reached, and what may be done. */
export function DeskBulletin({ id, onMoved }: DeskBulletinProps) {
  const [loaded, reload] = useLoaded('bulletin.get', { bulletin: id })
  const [moved, setMoved] = useState<{ since: BulletinView | null; bulletin: BulletinView } | null>(null)
  const taking = useTake(id, (bulletin) => {
    if (bulletin) setMoved({ since: loaded.value, bulletin })
    else void reload()
    onMoved?.()
  })
  const bulletin = moved !== null && moved.since === loaded.value ? moved.bulletin : loaded.value
  if (bulletin === null) {
    if (loaded.state === 'loading') return <Skeleton form="detail" />
    return <Trouble title="没有打开这条公告" {...(loaded.problem !== null && { words: loaded.problem })} onRetry={() => void reload()} />
  }
  return (
    <>
      {bulletin.waiting && (
        <Banner
          tone="late"
          title="居民还看不到"
          words={
            bulletin.actions.includes('clear')
              ? '系统拿不准里面的话（比如有电话号码），请您看过再让居民看到。'
              : '系统拿不准里面的话（比如有电话号码），要另一位工作人员看过才发出去，已经告诉他们了。咨询电话请填在“咨询电话”一栏。'
          }
        />
      )}
      {bulletin.reason !== null && <Banner tone="late" title="已经撤回" words={`原因：${bulletin.reason}`} />}
      <BulletinBody slip={bulletin} pictures={bulletin.photos.map(({ full }) => pictureAddress(full))} />
      <Note>{`发给${bulletin.placeName}${LEVEL_WORDS[bulletin.level]}${bulletin.open ? '，任何人都能看' : '的居民'}`}</Note>
      {bulletin.state === 'published' || bulletin.state === 'ended' ? <Reach bulletin={bulletin} /> : null}
      <Actions bulletin={bulletin} taking={taking} />
    </>
  )
}

/** Numbers, never names. */
function Reach({ bulletin }: { bulletin: BulletinView }) {
  const [{ value }] = useLoaded('bulletin.readers', { bulletin: bulletin.id })
  if (value === null) return <Skeleton rows={1} />
  const share = value.residents === 0 ? null : Math.min(100, Math.round((value.people / value.residents) * 100))
  return (
    <Card>
      <View className={styles.reach}>
        <View className={styles.figure}>
          <Figure value={value.people} name="人看过" />
        </View>
        {value.households > 0 && (
          <View className={styles.figure}>
            <Figure value={value.households} name="户看过" />
          </View>
        )}
        <View className={styles.figure}>
          <Figure value={value.residents} name="注册居民" />
        </View>
        {share !== null && (
          <View className={styles.figure}>
            <Figure value={`${share}%`} name="看过的" />
          </View>
        )}
      </View>
      <Note>只数人数，谁看过谁没看过不显示。没注册的居民请在楼道里贴一张。</Note>
      {bulletin.remindedAt !== null && <Note>{`${moment(bulletin.remindedAt)} 提醒过还没看的居民。`}</Note>}
    </Card>
  )
}

/** Asked once more before it is done. */
const SURE: Partial<Record<Action, string>> = {
  publish: '发布后，居民马上能看到。',
  clear: '请确认里面没有不该公开的个人信息。',
  remind: '还没看的居民会收到一条消息，只能提醒这一次。',
  end: '居民还能看到，但会标上“已结束”。',
}

function Actions({ bulletin, taking }: { bulletin: BulletinView; taking: Taking }) {
  const [withdrawing, setWithdrawing] = useState(false)
  const press = async (action: Action) => {
    if (action === 'edit') return void Taro.navigateTo({ url: composePage(bulletin.id) })
    if (action === 'withdraw') return setWithdrawing(true)
    const { confirm } = await Taro.showModal({
      title: ACTION_WORDS[action],
      content: SURE[action] ?? '',
      confirmText: '确定',
      cancelText: '再想想',
    })
    if (confirm) void taking.take(action as StepName)
  }
  return (
    <View className={styles.actions}>
      {bulletin.actions.map((action, index) => (
        <View key={action} className={styles.action}>
          <Button
            label={action === 'withdraw' && bulletin.state === 'draft' ? '不发了' : ACTION_WORDS[action]}
            kind={action === 'withdraw' ? 'danger' : index === 0 && action !== 'edit' ? 'main' : 'plain'}
            loading={taking.going === action}
            disabled={taking.going !== null && taking.going !== action}
            onPress={() => void press(action)}
          />
        </View>
      ))}
      <WithdrawSheet open={withdrawing} draft={bulletin.state === 'draft'} taking={taking} onClose={() => setWithdrawing(false)} />
    </View>
  )
}
