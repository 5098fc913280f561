/** The name at the beginning of the trail at the top of every page. */
export const Icon = () => <span className="office-name">OSI</span>
