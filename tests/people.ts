/** The cast. The tests and the demonstration council "Riverbank" have the same people. */
export * from '../src/lib/server/demonstration/cast.ts';
