export function saveFile(address: string, name: string): Promise<void>
