/**
 * What a browser adds to a finger: the mouse, and the arrow keys of a slider.
 * @param at 0–100
 * @param moveTo called with the horizontal place of the pointer on the window, in CSS px
 * @param jump called with the new value when a key was pressed
 */
export function slide(at: number, moveTo: (clientX: number) => void, jump: (at: number) => void): Record<string, unknown>
