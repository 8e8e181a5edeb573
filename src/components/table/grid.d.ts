import type { ITouchEvent } from '@tarojs/components'

export type Direction = 'asc' | 'desc'

/** Attributes of the table for who reads it with a keyboard or a screen reader; none on WeChat. @param selected key of a row */
export function gridAttributes(rows: number, selected: string | null): Record<string, string | number>

export function sortAttribute(direction: Direction | null, sortable: boolean): Record<string, string>

/** The element's id of a row. */
export function rowId(key: string): string

/** Was shift held? */
export function isRange(event: ITouchEvent): boolean
