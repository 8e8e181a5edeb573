export function useFocusInside() {}
