/**
 * The address that opens a page in any browser, for a code on paper; null on WeChat, which has no address of its own.
 * @param page with its slash and its query: /pages/household/join/index?code=…
 */
export function linkTo(page: string): string | null
