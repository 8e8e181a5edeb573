/** 消息: a subpackage, opened from the bell on the first page and from 我的. */
export const noticePackage = { root: 'pages/notices', pages: ['index'] }

/** Everything that was told to me. */
export const NOTICES = '/pages/notices/index'
