/** Where the first-day guide is. */
export const guideAddress = '/admin/guide'
