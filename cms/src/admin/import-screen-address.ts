/** Where the screen is on which publishers import a file. */
export const importScreenAddress = '/admin/register'
