export default definePageConfig({ navigationBarTitleText: '写菜单' })
