/** What a reader can do with a record, whatever it is about: call or write to someone, or turn to someone at all; watch something. */
export type Purpose = 'call' | 'write' | 'reach' | 'watch'
