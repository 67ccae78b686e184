/** `S18 Language Modeling …`, or the title alone of a session without a number. */
export function fullTitle(session: { number: number | null; title: string }): string {
  return session.number ? `S${session.number} ${session.title}` : session.title;
}
