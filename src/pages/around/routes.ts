/** What stands around the home: whom to ring, what the estate offers, the neighbourhood centre. Anybody may read it. */
export const aroundPackage = {
  root: 'pages/around',
  pages: ['contacts/index', 'services/index', 'poster/index', 'centres/index', 'centre/index'],
}

/** @param estate null: the reader's own */
export function contactsPage(estate: string | null = null): string {
  return `/pages/around/contacts/index${query('estate', estate)}`
}

/** @param estate null: the reader's own */
export function servicesPage(estate: string | null = null): string {
  return `/pages/around/services/index${query('estate', estate)}`
}

/** The contact card to be printed and put up. */
export function posterPage(estate: string): string {
  return `/pages/around/poster/index?estate=${estate}`
}

/** Centres of the estate's community; of all communities without one. */
export function centresPage(estate: string | null = null): string {
  return `/pages/around/centres/index${query('estate', estate)}`
}

export function centrePage(centre: string): string {
  return `/pages/around/centre/index?id=${centre}`
}

function query(name: string, value: string | null): string {
  return value === null ? '' : `?${name}=${value}`
}
