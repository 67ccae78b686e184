import { defineEnvVars } from '@sveltejs/kit/env';

export const variables = defineEnvVars({
  PUBLIC_API_URL: {
    public: true,
    static: true,
    // Empty: the API is served from the page's own origin. A static host elsewhere names the service's origin at build time.
    schema: (value) => value ?? '',
    description: 'Origin of the service whose /api/v1 the page reads, without a closing slash'
  }
});
