/** The tab 地图 is in the main package; what one needs less often is fetched when it is needed. */
export const MAP = '/pages/map/index'
