/** Of a course without a mock interview. */
export const noInterview = {openings: [], scenarios: []};
