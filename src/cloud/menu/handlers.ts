import type { menuContract } from '../../domain/menu/contract'
import type { Handlers } from '../context'
import { agreeMerge, mergeable, proposeMerge, refuseMerge } from './merge'
import { add as addOffer, clear, edit as editOffer, menu, offer, pause } from './offers'
import { contacts, estates, place } from './place'
import { contact, order, list as orderList } from './reads'
import { stepHandlers } from './steps'
import { add as addUnit, edit as editUnit, liaisons, places, unit, list as unitList } from './units'

/** Every handler of menu, by action name. */
export const menuHandlers: Handlers<typeof menuContract> = {
  'menu.offers': menu,
  'menu.offer': offer,
  'menu.unit': unit,
  'menu.units': unitList,
  'menu.places': places,
  'menu.addUnit': addUnit,
  'menu.editUnit': editUnit,
  'menu.liaisons': liaisons,
  'menu.addOffer': addOffer,
  'menu.editOffer': editOffer,
  'menu.pauseOffer': pause,
  'menu.clearOffer': clear,
  'menu.estates': estates,
  'menu.contacts': contacts,
  'menu.place': place,
  'menu.orders': orderList,
  'menu.order': order,
  'menu.mergeable': mergeable,
  'menu.contact': contact,
  'menu.proposeMerge': proposeMerge,
  'menu.agreeMerge': agreeMerge,
  'menu.refuseMerge': refuseMerge,
  ...stepHandlers,
}
