/**
 * A school year as the register writes it: `2022-23`.
 * @param written `2022-23`, `2022-2023`, `2022–23`, `2022/23`, `SY 2022-23`
 * @returns undefined when it is no year, or when its second year does not follow its first
 */
export function parseSchoolYear(written: string): string | undefined {
  const match = /^(?:sy\s*)?(\d{4})\s*[-‐‑‒–—/]\s*(\d{2}|\d{4})$/i.exec(written.trim())
  if (!match) return undefined
  const [, first = '', second = ''] = match
  const following = String(Number(first) + 1)
  return second === following || second === following.slice(2) ? `${first}-${following.slice(2)}` : undefined
}
