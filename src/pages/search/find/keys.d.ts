/** Where the keyboard works: `/` goes to the box, the arrows walk over what was found, Escape goes back to the box. */
export function useSearchKeys(): void

/** Id of the element around the box. */
export const BOX: string
/** Id of the element around what was found. */
export const FOUND: string
