export default definePageConfig({ navigationBarTitleText: '地图', enablePullDownRefresh: true, onReachBottomDistance: 200 })
