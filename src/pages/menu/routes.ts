/** 按需点单, a subpackage: what partners offer, what estates order. */
export const menuPackage = {
  root: 'pages/menu',
  pages: [
    'list/index',
    'offer/index',
    'place/index',
    'orders/index',
    'order/index',
    'write/index',
    'unit/index',
    'units/index',
    'found/index',
  ],
}

/** What partners offer. */
export const MENU = '/pages/menu/list/index'

/** One offer, for everybody. */
export function offerPage(offer: string): string {
  return `/pages/menu/offer/index?id=${offer}`
}

/** Ordering it for an estate. */
export function placePage(offer: string): string {
  return `/pages/menu/place/index?offer=${offer}`
}

/** Orders of my estates and of my units. */
export const ORDERS = '/pages/menu/orders/index'

/** One order, for both sides of it. */
export function orderPage(order: string): string {
  return `/pages/menu/order/index?id=${order}`
}

/** Writing an offer of a unit, or rewriting one. */
export function writePage(unit: string, offer?: string): string {
  return `/pages/menu/write/index?unit=${unit}${offer === undefined ? '' : `&id=${offer}`}`
}

/** Units that I speak for. */
export const UNITS = '/pages/menu/units/index'

/** A partner’s unit, for everybody. */
export function unitPage(unit: string): string {
  return `/pages/menu/unit/index?id=${unit}`
}

/** Setting a unit up, or changing it. */
export function foundPage(unit?: string): string {
  return `/pages/menu/found/index${unit === undefined ? '' : `?id=${unit}`}`
}
