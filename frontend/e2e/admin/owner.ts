/** The first owner of the service that the journeys of organizers write to; it lives as long as they run. */
export const owner = { email: 'owner@example.org', password: 'lovelace counts in sevens' };
