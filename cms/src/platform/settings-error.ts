/** Thrown when a setting is missing or makes no sense; its message is for the person who starts the program. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}
