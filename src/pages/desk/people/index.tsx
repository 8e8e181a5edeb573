import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@/client/session'
import { Empty } from '@/components/empty/Empty'
import { Segments } from '@/components/segments/Segments'
import { rolePermissions } from '@/domain/role/ability'
import { SignInFirst } from '@/pages/session/SignInFirst'
import { useAppearance } from '@/platform/appearance/appearance'
import { useWide } from '@/platform/appearance/useWide'
import { DeskScreen } from '../home/DeskScreen'
import { mayAnywhere } from '../staff'
import { Invitations } from './Invitations'
import { PeopleList, PeopleTable } from './PeopleList'
import styles from './people.module.scss'

const TABS = [
  { value: 'people', label: '人员' },
  { value: 'invitations', label: '邀请' },
] as const
type Tab = (typeof TABS)[number]['value']

/** Who works where, and who is invited to. */
export default function PeoplePage() {
  const me = useSession()?.me
  const wide = useWide()
  const { elder } = useAppearance()
  const [tab, setTab] = useState<Tab>('people')
  const may = me && mayAnywhere(me, rolePermissions['role.people'])
  return (
    <DeskScreen title="人员">
      {!me && <SignInFirst words="安排人手要先登录。" />}
      {me && !may && <Empty title="这里是安排人手的地方" words="书记、社区和以上的角色可以在这里给人角色。" />}
      {may && (
        <>
          <Segments label="看什么" options={TABS} value={tab} onChoose={setTab} />
          <View className={styles.gap} />
          {tab === 'invitations' ? <Invitations /> : wide && !elder ? <PeopleTable /> : <PeopleList />}
        </>
      )}
    </DeskScreen>
  )
}
