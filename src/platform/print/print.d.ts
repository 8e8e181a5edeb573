/** A browser can print a page; WeChat cannot, and says so instead. */
export const canPrint: boolean

/** Opens the browser's own print dialog on the page that is shown. Does nothing on WeChat. */
export function printPage(): void
