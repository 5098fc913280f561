/** The release can't be made at all; readers keep the one they have. The message is for editors. */
export class BuildRefused extends Error {}
