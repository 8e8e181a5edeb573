export const BOX = 'search-box'
export const FOUND = 'search-found'

/** WeChat gives pages no keyboard events. */
export function useSearchKeys(): void {}
