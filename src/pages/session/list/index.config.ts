export default definePageConfig({ navigationBarTitleText: '登录过的设备', enablePullDownRefresh: true })
