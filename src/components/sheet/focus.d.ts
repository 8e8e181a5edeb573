/**
 * In a browser: while `open`, the keyboard stays inside the element with this id, Escape closes it,
 * and afterwards the focus goes back to where it was. On WeChat the screen reader follows `aria-modal` by itself.
 */
export function useFocusInside(id: string, open: boolean, onClose: () => void): void
