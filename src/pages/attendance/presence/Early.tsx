import { moment } from '@/client/when'
import { Banner } from '@/components/banner/Banner'
import { opensAt } from '@/domain/attendance/rules'
import type { RosterView } from '@/domain/attendance/schema'

/** Says from when on people can be checked in, before anybody tries. */
export function Early({ session }: Pick<RosterView, 'session'>) {
  const opens = opensAt(session)
  if (new Date().toISOString() >= opens) return null
  return <Banner icon="info" title="还没到签到的时候" words={`${moment(opens)} 起可以签到，现在可以先看名单`} />
}
