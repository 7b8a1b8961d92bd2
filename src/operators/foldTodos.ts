import type { SessionTodo } from '../protocol/planEvents.js';
import { defined } from '../util/defined.js';

/**
 * A list of todos after SQL that the agent has run: the table `todos`, with `id`, `title`, `description` and `status`. Understood are
 * the statements that agents are taught to write: rows of literals, and conditions that compare with literals, all of which must
 * hold. Any other leaves the list as it is.
 */
export function foldTodos(todos: readonly SessionTodo[], sql: string): readonly SessionTodo[] {
  // Nothing that a model writes may take long.
  if (sql.length > longest) return todos;
  const texts: string[] = [];
  // Texts are put aside first, so that what is in them does not count as SQL.
  const bare = sql
    .replace(/'((?:[^']|'')*)'|--[^\n]*|\/\*[^]*?\*\//g, (_, text?: string) =>
      text === undefined ? ' ' : `'${texts.push(text.replaceAll("''", "'")) - 1}'`,
    )
    .replaceAll(/["`[\]]/g, '');
  return bare.split(';').reduce((list, statement) => run(list, statement.replaceAll(/\s+/g, ' ').trim(), texts), todos);
}

const longest = 20_000;

type Row = Record<string, string | undefined>;

function run(todos: readonly SessionTodo[], statement: string, texts: readonly string[]): readonly SessionTodo[] {
  const [, columns = 'id, title, description, status', rows] =
    /^(?:insert(?: or \w+)?|replace) into todos ?(?:\(([^)]*)\))? ?values ?(.*)$/i.exec(statement) ?? [];
  const keeps = /^insert or ignore| do nothing$/i.test(statement);
  if (rows !== undefined) return insert(todos, rowsOf(columns, rows, texts), keeps);
  const [, changes, whichChange] = /^update todos set (.+?)(?: where (.+))?$/i.exec(statement) ?? [];
  if (changes !== undefined) return update(todos, changesOf(changes, texts), conditionOf(whichChange, texts));
  const [isDelete, whichGo] = /^delete from todos(?: where (.+))?$/i.exec(statement) ?? [];
  const goes = isDelete === undefined ? undefined : conditionOf(whichGo, texts);
  return goes === undefined || !todos.some(goes) ? todos : todos.filter((todo) => !goes(todo));
}

function insert(todos: readonly SessionTodo[], rows: readonly Row[], keeps: boolean): readonly SessionTodo[] {
  return rows.reduce((list, { id = '', title = id, description, status = 'pending' }) => {
    const todo: SessionTodo = { id, title, ...defined({ description }), status };
    const isKnown = list.some((one) => one.id === id);
    if (!isKnown) return [...list, todo];
    return keeps ? list : list.map((one) => (one.id === id ? todo : one));
  }, todos);
}

function update(
  todos: readonly SessionTodo[],
  changes: Row,
  isMeant: ((todo: SessionTodo) => boolean) | undefined,
): readonly SessionTodo[] {
  const news = Object.entries(defined(changes));
  if (isMeant === undefined || news.length === 0 || !todos.some(isMeant)) return todos;
  return todos.map((todo) => (isMeant(todo) ? { ...todo, ...defined(changes) } : todo));
}

function rowsOf(columns: string, rows: string, texts: readonly string[]): readonly Row[] {
  const names = columns.split(',').map((name) => name.trim().toLowerCase());
  const lists = Array.from(rows.matchAll(/\(((?:[^()]|\([^()]*\))*)\)/g), ([, list = '']) => partsOf(list));
  return lists
    .map((values) => Object.fromEntries(names.map((name, index) => [name, literal(values[index], texts)])))
    .filter(({ id }) => id !== undefined);
}

function changesOf(changes: string, texts: readonly string[]): Row {
  return Object.fromEntries(
    partsOf(changes).flatMap((change) => {
      const [, name = '', value] = /^(\w+) ?= ?(.+)$/.exec(change) ?? [];
      return /^(?:title|description|status)$/i.test(name) ? [[name.toLowerCase(), literal(value, texts)]] : [];
    }),
  );
}

/** Undefined when it is not understood. */
function conditionOf(
  condition: string | undefined,
  texts: readonly string[],
): ((todo: SessionTodo) => boolean) | undefined {
  const tests = (condition?.split(/ and /i) ?? []).map((test) => {
    const [, name = '', operator = '', list = ''] =
      /^\(?(id|title|status) ?(==?|<>|!=|not in|in) ?\(?([^()]+)\)*$/i.exec(test) ?? [];
    const values = list.split(',').map((value) => literal(value, texts));
    if (values.includes(undefined)) return undefined;
    const isAmong = /^(?:=|in)/i.test(operator);
    return (todo: Row) => values.includes(todo[name.toLowerCase()]) === isAmong;
  });
  return tests.includes(undefined) ? undefined : (todo) => tests.every((test) => test?.({ ...todo }) === true);
}

/** What commas part, unless they are in brackets. */
function partsOf(list: string): readonly string[] {
  return (list.match(/(?:[^,()]|\([^()]*\))+/g) ?? []).map((part) => part.trim());
}

function literal(value: string | undefined, texts: readonly string[]): string | undefined {
  const [, number, text] = /^(?:(-?[\d.]+)|'(\d+)')$/.exec(value?.trim() ?? '') ?? [];
  return number ?? texts[Number(text)];
}
