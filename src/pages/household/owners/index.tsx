import { REGISTRARS } from '@/domain/household/ability'
import { OWNERS } from '../routes'
import { StaffOnly } from '../StaffOnly'
import { Owners } from './Owners'

/** 业主名册: the exclusive parts with their areas and owners, for the owners' votes. */
export default function OwnersPage() {
  return <StaffOnly title="业主名册" roles={REGISTRARS} words="业主名册只有书记、社区和管理员能看" route={OWNERS} page={() => <Owners />} />
}
