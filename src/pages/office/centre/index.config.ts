export default definePageConfig({ navigationBarTitleText: '邻里中心管理' })
