import Taro, { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { useHat, worn } from '@/client/hat'
import { useSession } from '@/client/session'
import { Banner } from '@/components/banner/Banner'
import { Screen } from '@/components/screen/Screen'
import { BulletinBoard } from '../bulletin/BulletinBoard'
import { isStaff } from '../desk/staff'
import { NextBooking } from '../event/card/NextBooking'
import { useLoaded } from '../load/useLoaded'
import { Around } from './Around'
import { ElderSwitch } from './ElderSwitch'
import { Events } from './Events'
import { HomeNotice } from './HomeNotice'
import { HowItGoes } from './HowItGoes'
import { Matters } from './Matters'
import { ReportHero } from './ReportHero'
import { SearchDoor } from './SearchDoor'
import { Shortcuts } from './Shortcuts'
import { Work } from './Work'

const IS_DEMO = process.env.TARO_APP_DEMO === '1'

/** Three questions from top to bottom: I want to report, how are my matters, what is new in the estate today. */
export default function Home() {
  const me = useSession()?.me ?? null
  const { hat } = useHat()
  const estate = me?.homes[0]?.estate ?? null
  const [mine, reloadMine] = useLoaded('repair.mine', me ? {} : null)
  const [around, reloadAround] = useLoaded('repair.around', estate === null ? null : { estate })
  const [work, reloadWork] = useLoaded('desk.counts', me && isStaff(me) ? { hat: worn(hat) } : null)
  usePullDownRefresh(() => {
    void Promise.all([reloadMine(), reloadAround(), reloadWork()]).finally(() => Taro.stopPullDownRefresh())
  })
  useShareAppMessage(() => ({ title: '家里漏水、楼道灯坏，用“门口驿站”在家报修', path: '/pages/home/index' }))

  return (
    <Screen title="门口驿站">
      <ElderSwitch
        place={me?.homes[0] ? `${me.homes[0].estateName} ${me.homes[0].buildingName}` : (me?.hats[0]?.placeName ?? null)}
        isKnown={me !== null}
      />
      <SearchDoor />
      {me && isStaff(me) && <Work loaded={work} onRetry={() => void reloadWork()} />}
      <ReportHero isKnown={me !== null} />
      {me && (me.homes.length > 0 || !isStaff(me)) && <HomeNotice homes={me.homes} />}
      {me === null && <HowItGoes />}
      {me && <Matters loaded={mine} onRetry={() => void reloadMine()} />}
      {me && <NextBooking key={me.person} />}
      <Shortcuts estate={estate} />
      <Events estate={estate} />
      <BulletinBoard estate={estate} />
      {estate !== null && <Around loaded={around} onRetry={() => void reloadAround()} />}
      {IS_DEMO && <Banner title="演示数据" words="小区和机构的名字来自报道，人物、报修和号码都是编的。" />}
    </Screen>
  )
}
