/** These pages are made of static files: there is no server that could render them. */
export const ssr = false;
