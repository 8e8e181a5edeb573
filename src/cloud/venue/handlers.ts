import type { venueContract } from '../../domain/venue/contract'
import type { Handlers } from '../context'
import { book, cancel } from './book'
import { exportKitchen, kitchen, kitchenList } from './kitchen'
import { meals } from './meals'
import { mine } from './mine'
import { cancelMeal, orderMeal } from './order'
import { day, list } from './places'
import { saveMeals, saveSettings, settings } from './settings'
import { clear, use, who } from './staff'

/** Every handler of venue, by action name. */
export const venueHandlers: Handlers<typeof venueContract> = {
  'venue.list': list,
  'venue.day': day,
  'venue.book': book,
  'venue.cancel': cancel,
  'venue.mine': mine,
  'venue.meals': meals,
  'venue.orderMeal': orderMeal,
  'venue.cancelMeal': cancelMeal,
  'venue.settings': settings,
  'venue.saveSettings': saveSettings,
  'venue.saveMeals': saveMeals,
  'venue.use': use,
  'venue.who': who,
  'venue.clear': clear,
  'venue.kitchen': kitchen,
  'venue.kitchenList': kitchenList,
  'venue.exportKitchen': exportKitchen,
}
