/** Attributes of things that are not pressed: WeChat calls the role `aria-role`, a browser `role`. */
export function role(name: string, label?: string): Record<string, string> {
  const attributes: Record<string, string> = { [process.env.TARO_ENV === 'h5' ? 'role' : 'aria-role']: name }
  if (label !== undefined) attributes['aria-label'] = label
  return attributes
}
