import fc from 'fast-check';
import { foldTodos } from '../../src/operators/foldTodos.js';
import type { SessionTodo } from '../../src/protocol/planEvents.js';

const a: SessionTodo = { id: 'a', title: 'Do A', description: 'First', status: 'pending' };
const b: SessionTodo = { id: 'b', title: 'Do B', status: 'in_progress' };
const both = [a, b] as const;

describe('foldTodos', () => {
  it.each<[string, readonly SessionTodo[], string, readonly SessionTodo[]]>([
    [
      'rows',
      [],
      `INSERT INTO todos (id, title, description, status) VALUES ('a', 'Do A', 'First', 'pending'),
         ('b', 'Do B', NULL, 'in_progress')`,
      both,
    ],
    [
      'rows in any order of columns',
      [],
      `insert into todos (status, title, id) values ('in_progress', 'Do B', 'b');`,
      [b],
    ],
    ['rows without columns', [], `INSERT INTO todos VALUES ('a', 'Do A', 'First', 'pending')`, [a]],
    [
      'the default of the status',
      [],
      `INSERT INTO todos(id, title) VALUES('c', 'Do C')`,
      [{ id: 'c', title: 'Do C', status: 'pending' }],
    ],
    [
      'columns that do not count',
      [b],
      `INSERT INTO todos (id, title, description, created_at) VALUES ('a', 'Do A', 'First', datetime('now', 'utc'))`,
      [b, a],
    ],
    ['a row that is there', both, `INSERT OR IGNORE INTO todos (id, title) VALUES ('a', 'Other')`, both],
    [
      'a row that is there, and stays',
      both,
      `INSERT INTO todos (id, title) VALUES ('a', 'Other') ON CONFLICT (id) DO NOTHING`,
      both,
    ],
    [
      'a row that is replaced',
      both,
      `REPLACE INTO todos (id, title) VALUES ('b', 'Other')`,
      [a, { id: 'b', title: 'Other', status: 'pending' }],
    ],
    [
      'a row that is replaced on conflict',
      both,
      `INSERT INTO todos (id, title, status) VALUES ('b', 'Do B', 'done') ON CONFLICT(id) DO UPDATE SET status = excluded.status`,
      [a, { ...b, status: 'done' }],
    ],
    [
      'one that is done',
      both,
      `UPDATE todos SET status = 'done', updated_at = CURRENT_TIMESTAMP WHERE id = 'a'`,
      [{ ...a, status: 'done' }, b],
    ],
    [
      'several that are done',
      both,
      `UPDATE todos SET status='done' WHERE id IN ('a', 'b')`,
      [
        { ...a, status: 'done' },
        { ...b, status: 'done' },
      ],
    ],
    [
      'all but one',
      both,
      `UPDATE todos SET status='blocked' WHERE id <> 'a' AND status != 'done'`,
      [a, { ...b, status: 'blocked' }],
    ],
    [
      'all',
      both,
      `UPDATE todos SET status='done'`,
      [
        { ...a, status: 'done' },
        { ...b, status: 'done' },
      ],
    ],
    ['one that goes', both, `DELETE FROM todos WHERE status IN ('in_progress')`, [a]],
    ['all that go', both, `DELETE FROM todos`, []],
    [
      'one statement after the other',
      both,
      `-- A is done; on with B
       UPDATE todos SET status='done' WHERE id='a'; /* ; */ DELETE FROM todos WHERE id = 'b';
       INSERT INTO "todos" ("id", "title") VALUES ('c', 'It''s; (C), -- really');`,
      [
        { ...a, status: 'done' },
        { id: 'c', title: `It's; (C), -- really`, status: 'pending' },
      ],
    ],
  ])('has %s', (_, before, sql, after) => {
    expect(foldTodos(before, sql)).toEqual(after);
  });

  it.each([
    `SELECT * FROM todos WHERE status = 'pending'`,
    `INSERT INTO todo_deps (todo_id, depends_on) VALUES ('a', 'b')`,
    `INSERT INTO todos (id, title) SELECT id, title FROM ideas`,
    `UPDATE todos SET status = 'done' WHERE id LIKE 'a%'`,
    `UPDATE todos SET status = 'done' WHERE id = 'a' OR id = 'b'`,
    `UPDATE todos SET status = 'done' WHERE id IN (SELECT todo_id FROM todo_deps)`,
    `UPDATE todos SET status = CASE WHEN id = 'a' THEN 'done' ELSE status END`,
    `UPDATE todos SET status = 'done' WHERE id = 'nobody'`,
    `DELETE FROM todos WHERE length(title) > 3`,
    `DROP TABLE ideas`,
    `UPDATE todos SET status = 'done' --${'-'.repeat(20_000)}`,
    ``,
  ])('leaves the list as it is: %.70s', (sql) => {
    expect(foldTodos(both, sql)).toBe(both);
  });

  it('leaves what has not changed the same', () => {
    const [first, second] = foldTodos(both, `UPDATE todos SET status='done' WHERE id='b'`);

    expect(first).toBe(a);
    expect(second).not.toBe(b);
  });

  it('takes any text, and any statement', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (id, title) => {
        const quoted = [id, title].map((text) => `'${text.replaceAll("'", "''")}'`).join();

        expect(foldTodos([], `INSERT INTO todos (id, title) VALUES (${quoted})`)).toEqual([
          { id, title, status: 'pending' },
        ]);
      }),
    );
    const word = fc.constantFrom(
      ...['insert into todos', 'values', 'update todos set', 'where', 'delete from todos', 'id', 'status', '=', 'in'],
      ...['(', ')', ',', ';', `'`, `'a'`, `"`, '--', '/*', '*/', 'and', '1'],
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(foldTodos(both, words.join(' '))).toEqual(expect.any(Array));
      }),
    );
  });
});
