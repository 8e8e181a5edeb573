/** What a thing is to a screen reader. */
export type PressRole = 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab' | 'option'

export interface Press {
  role: PressRole
  /** What is read aloud; needed when the words inside are not enough. */
  label?: string | undefined
  checked?: boolean | undefined
  selected?: boolean | undefined
  expanded?: boolean | undefined
  disabled?: boolean | undefined
  /** False takes it out of the tab order: in a group of radios the arrows move, not Tab. */
  reachable?: boolean | undefined
}

/**
 * Attributes that make a View something to operate. WeChat reads `aria-role`, a browser `role`; neither accepts the other's name.
 * In a browser, Enter and Space do what a tap does.
 */
export function press(options: Press): Record<string, string | number | boolean>
