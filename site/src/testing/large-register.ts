/** How large a made-up register is. */
export interface RegisterSize {
  districts: number
  schools: number
  years: number
}

const common = { updatedAt: '2023-10-01T15:00:00.000Z', firstPublishedAt: '2023-10-01T15:00:00.000Z' }
const kinds = ['North High', 'South High', 'Middle', 'Elementary', 'Upper Elementary', 'Career Academy', 'Primary']

/**
 * A register as large as a state's, of districts and schools that don't exist. Every school stands in each year's list, in one of
 * the two categories of the examples.
 */
export function largeRegister({ districts, schools, years }: RegisterSize) {
  return {
    districts: Array.from({ length: districts }, (_, index) => ({
      ...common,
      id: `district-${index}`,
      name: `Example County ${index}`,
      number: String(index).padStart(4, '0'),
      slug: `example-county-${index}`,
      contact: 'contact-osi',
    })),
    schools: Array.from({ length: schools }, (_, index) => {
      const name = `Example ${Math.floor(index / kinds.length)} ${kinds[index % kinds.length]} School`
      return {
        ...common,
        id: `school-${index}`,
        name,
        number: String(index).padStart(5, '0'),
        slug: name.toLowerCase().replaceAll(' ', '-'),
        district: `district-${index % districts}`,
        grades: '6–8',
        identifications: Array.from({ length: years }, (_, year) => ({
          category: index % 3 === 0 ? 'category-csi' : 'category-tsi',
          schoolYear: `${2016 + year}-${17 + year}`,
          reason: 'It is among the lowest 5 percent of Title I schools.',
          groups: index % 3 === 0 ? [] : ['English learners'],
          enteredOn: '2016-10-15',
        })),
      }
    }),
  }
}
