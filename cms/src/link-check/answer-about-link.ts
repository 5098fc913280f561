/** What the CMS tells an editor of a link: a warning, a remark when it couldn't be checked, or neither when it answers. */
export interface AnswerAboutLink {
  warning?: string
  remark?: string
}

/** Where the admin pages ask, with `?url=`. */
export const linkCheckAddress = '/link-check'
