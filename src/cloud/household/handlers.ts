import type { householdContract } from '../../domain/household/contract'
import type { Handlers } from '../context'
import { claim } from './claim'
import { claims } from './claims'
import { codes, printCodes } from './codes'
import { doors, estates } from './doors'
import { mine } from './mine'
import { ownersRoll, rollSums } from './owners'
import { stepHandlers } from './steps'

/** Every handler of household, by action name. */
export const householdHandlers: Handlers<typeof householdContract> = {
  'household.estates': estates,
  'household.doors': doors,
  'household.claim': claim,
  'household.mine': mine,
  'household.claims': claims,
  ...stepHandlers,
  'household.codes': codes,
  'household.printCodes': printCodes,
  'household.rollSums': rollSums,
  'household.ownersRoll': ownersRoll,
}
