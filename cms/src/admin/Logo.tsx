/** The name above the sign-in form. */
export const Logo = () => <span className="office-name office-name--large">Office of School Improvement</span>
