export default defineAppConfig({
  pages: ['pages/home/index', 'pages/me/index'],
  window: {
    navigationBarTitleText: '门口驿站',
    navigationBarBackgroundColor: '#f6f1e7',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f6f1e7',
  },
  lazyCodeLoading: 'requiredComponents',
})
