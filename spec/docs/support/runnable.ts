import ts from 'typescript';

/** What a block finds, unless it makes its own. */
const given = 'client, session, console, process';

/**
 * A code block of a page as a module that can be loaded without running it: what it imports, and a function `run` of the rest, so that
 * it may await at its top level and take what the page has introduced before.
 */
export function runnable(code: string): string {
  const source = ts.createSourceFile('block.ts', code, ts.ScriptTarget.ES2022);
  const textOf = (statement: ts.Statement) => code.slice(statement.getFullStart(), statement.getEnd());
  const imports = source.statements.filter((statement) => ts.isImportDeclaration(statement));
  const rest = source.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const body = rest.map((statement) => textOf(statement).replace(/^(\s*)export /, '$1'));
  return `${imports.map(textOf).join('\n')}\nexport const run = async ({ ${given} }) => {{${body.join('')}\n}};\n`;
}
