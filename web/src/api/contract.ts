import type { components, paths } from './generated/openapi';

/** The shapes of the HTTP contract by their names in schema/openapi.yaml. */
export type Schemas = components['schemas'];

export const base = '/api/v1';

export type Method = 'GET' | 'POST' | 'PUT';

type OperationOf<M extends Method, P> = P extends keyof paths
  ? paths[P] extends Record<Lowercase<M>, infer O extends { responses: object }>
    ? O
    : never
  : never;

/** A path of the contract, without what all begin with, that answers the method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: [OperationOf<M, P>] extends [never]
    ? never
    : P extends `${typeof base}${infer Rest}`
      ? Rest
      : never;
}[keyof paths];

type Operation<M extends Method, P extends string> = OperationOf<M, `${typeof base}${P}`>;

type JsonOf<R> = R extends { content: { 'application/json': infer T } } ? T : undefined;
type Success<R> = { [S in keyof R]: S extends 200 | 201 | 204 ? JsonOf<R[S]> : never }[keyof R];

/** What a success answers; undefined where it has no body. */
export type Reply<M extends Method, P extends PathOf<M>> = Success<Operation<M, P>['responses']>;

/** What is sent; an empty object where the contract asks for nothing. */
export type Body<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { requestBody: { content: { 'application/json': infer T } } } ? T : Record<string, never>;

type OrNull<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] };
type Parameters<O, Place extends string> = O extends { parameters: Record<Place, infer T extends object> } ? T : never;
/** What may be asked; null is the same as left out. */
export type Query<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { parameters: { query?: infer T } } ? OrNull<NonNullable<T>> : never;

/** `{ query: ... }` where the contract has some, needed where one of them is. */
type WithQuery<M extends Method, P extends PathOf<M>> = [Query<M, P>] extends [never]
  ? { query?: never }
  : Record<string, never> extends Query<M, P>
    ? { query?: Query<M, P> }
    : { query: Query<M, P> };
type WithPath<M extends Method, P extends PathOf<M>> = [Parameters<Operation<M, P>, 'path'>] extends [never]
  ? { at?: never }
  : { at: Parameters<Operation<M, P>, 'path'> };
type WithBody<M extends Method, P extends PathOf<M>> = M extends 'GET' ? { body?: never } : { body: Body<M, P> };

/** What one call of a path is made with: what stands in the path, the query and the body. */
export type Given<M extends Method, P extends PathOf<M>> = WithPath<M, P> & WithQuery<M, P> & WithBody<M, P>;

/** The path with `{kod}` and its like filled in, and the query; what is not given is left out. */
export function addressOf(path: string, at: object = {}, query: object = {}): string {
  const values = new Map<string, unknown>(Object.entries(at));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}
