/** How a day is operated: in a browser a cell of a grid, through which the arrow keys lead; on WeChat a button. */
export interface Cell {
  id: string
  label: string
  selected: boolean
  disabled: boolean
  /** One cell of the grid is in the tab order; the arrows lead to the others. */
  reachable: boolean
}

export function cellAttributes(cell: Cell): Record<string, string | number | boolean>

/** Where a key leads from the day that has the focus, in days or in months. */
export type Step = { days: number } | { months: number } | { toWeekday: number }

/** Attributes of the grid. */
export function gridKeys(onStep: (step: Step) => void): Record<string, unknown>

export function focusCell(id: string): void
