import type { placeContract } from '../../../domain/place/contract'
import type { Handlers } from '../../context'

type Importing = Omit<typeof placeContract, 'place.reportable' | 'place.estate'>
const later = async () => {
  throw new Error('Not there yet')
}

export const importHandlers: Handlers<Importing> = {
  'place.browse': later,
  'place.template': later,
  'place.export': later,
  'place.importBegin': later,
  'place.importStep': later,
  'place.importState': later,
  'place.importLines': later,
  'place.importReport': later,
  'place.importPublish': later,
  'place.importCancel': later,
}
