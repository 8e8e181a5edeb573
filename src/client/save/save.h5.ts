/** How long a slow browser may take to begin saving, in ms. */
const GRACE = 60_000

export async function saveFile(address: string, name: string): Promise<void> {
  const response = await fetch(address)
  // A link alone would save the refusal as if it were the file.
  if (!response.ok) throw new Error(`${response.status}`)
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), GRACE)
}
