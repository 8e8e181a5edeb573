import { CONFIRMERS } from '@/domain/household/ability'
import { CODES } from '../routes'
import { StaffOnly } from '../StaffOnly'
import { Codes } from './Codes'

/** 入户码: slips of paper for the doors of a building. */
export default function CodesPage() {
  return <StaffOnly title="入户码" roles={CONFIRMERS} words="这里是工作人员打印入户码的地方" route={CODES} page={() => <Codes />} />
}
