/** The nearest whole thousandth, halves up; never −0, which would read differently in JSON and in a comparison. */
export const roundThousandth = (value: number): number => Math.round(value) + 0
