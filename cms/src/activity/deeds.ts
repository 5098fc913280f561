/** What the activity log knows, by the name that it is kept under, and as the office reads it. */
export const deeds = {
  'signed-in': 'Signed in',
  'sign-in-failed': 'Sign-in failed',
  account: 'Account changed',
  role: 'Role changed',
  password: 'Password changed',
  link: 'One-time link made',
  published: 'Published',
  unpublished: 'Taken off the site',
  trashed: 'Moved to the trash',
  untrashed: 'Taken out of the trash',
  deleted: 'Deleted for good',
  restored: 'Older version restored',
  shared: 'Link to a draft made',
  unshared: 'Link to a draft ended',
  rollback: 'Site rolled back',
  import: 'Import',
  export: 'Export',
  settings: 'Settings changed',
} as const
export type Deed = keyof typeof deeds
