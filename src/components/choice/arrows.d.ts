/**
 * In a browser the arrow keys move within a group of radios or tabs, as people who use a keyboard expect; on WeChat there are none.
 * @returns attributes for the group
 */
export function arrows(count: number, chosen: number, choose: (index: number) => void): Record<string, unknown>
