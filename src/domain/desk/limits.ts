/** Rows of an export at most: a sheet that a person still looks through; our choice. */
export const EXPORT_MOST = 5_000
