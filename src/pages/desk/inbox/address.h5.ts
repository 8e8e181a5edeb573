export function addressQuery(query: Readonly<Record<string, string>>): void {
  const [path = ''] = window.location.hash.split('?')
  const words = new URLSearchParams(query).toString()
  // The router hears nothing of it: the page stays as it is.
  window.history.replaceState(window.history.state, '', `${path}${words === '' ? '' : `?${words}`}`)
}
