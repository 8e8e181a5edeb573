/** How long the browser gets to begin saving before the address of the text goes, ms. */
const RELEASE_AFTER = 60_000

export function keepText(name: string, text: string): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), RELEASE_AFTER)
  return Promise.resolve(true)
}
