export * from './addresses.ts'
export * from './read-settings.ts'
export * from './settings.ts'
export * from './uploads-bucket.ts'
