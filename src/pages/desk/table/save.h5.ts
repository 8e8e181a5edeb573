export async function saveFile(address: string, name: string): Promise<void> {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
