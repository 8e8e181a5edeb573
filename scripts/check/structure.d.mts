export function checkStructure(root: string, files?: string[]): string[]
