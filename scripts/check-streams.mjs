/**
 * Every stream of the public API states its contract in one line of its doc comment:
 *
 *   @stream cold · no replay · completes with session.idle · errors with TurnError · unsubscribe aborts the turn
 *
 * Looked at: whatever the entry points export, the members of what they export, and the interface named Wire. Options, definitions and
 * configs are what others hand in: not looked at.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import ts from 'typescript';

const entries = [
  'index',
  'operators/index',
  'testing/index',
  'scripted-model/index',
  'web/index',
  'ag-ui/index',
  'ag-ui/agent',
].map((name) => `src/${name}.ts`);
const separator = ' · ';
const parts = ['cold or hot', 'replay', 'when it completes', 'how it errors', 'what unsubscribing does'];

const missing = entries.filter((entry) => !existsSync(entry));
const root = process.cwd();
const { options, fileNames } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.build.json', ts.sys.readFile).config,
  ts.sys,
  root,
);
const program = ts.createProgram(fileNames, options);
const checker = program.getTypeChecker();

const symbols = new Set();
for (const symbol of [...publicSymbols(), ...wireInterfaces()]) {
  symbols.add(symbol);
  if (/(Options|Config|Definition)$/.test(symbol.name)) continue;
  for (const type of typesOf(symbol)) for (const member of type.getProperties()) symbols.add(member);
}
const problems = [...new Set([...symbols].flatMap(problemOf))].sort((a, b) =>
  a.localeCompare(b, 'en', { numeric: true }),
);
problems.push(...missing.map((entry) => `${entry}: this entry point does not exist`));
if (problems.length > 0) {
  console.error(problems.join('\n'));
  console.error(`\n${problems.length} to mend. Expected: @stream ${parts.map((part) => `<${part}>`).join(separator)}`);
  process.exitCode = 1;
}

function publicSymbols() {
  return entries
    .map((entry) => program.getSourceFile(path.resolve(entry)))
    .filter((file) => file !== undefined)
    .flatMap((file) => checker.getExportsOfModule(checker.getSymbolAtLocation(file)))
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
}

function wireInterfaces() {
  return program
    .getSourceFiles()
    .filter((file) => isOurs(file))
    .flatMap((file) => file.statements)
    .filter((statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Wire')
    .map((statement) => checker.getSymbolAtLocation(statement.name));
}

/** What a name stands for as a type (class, interface, alias) and as a value (function, constant). */
function typesOf(symbol) {
  const types = [];
  if (symbol.flags & ts.SymbolFlags.Type) types.push(checker.getDeclaredTypeOfSymbol(symbol));
  if (symbol.flags & ts.SymbolFlags.Value) types.push(checker.getTypeOfSymbol(symbol));
  return types;
}

function problemOf(symbol) {
  const declarations = (symbol.declarations ?? []).filter(isPublicDeclaration);
  if (declarations.length === 0 || !givesStream(checker.getTypeOfSymbol(symbol))) return [];
  // overloads, and the two halves of an accessor, share one comment
  const tags = declarations.flatMap((declaration) => ts.getJSDocTags(declaration)).filter(isStreamTag);
  const fault = tags.length === 0 ? 'has no @stream line' : tags.map(faultOf).find((found) => found !== undefined);
  return fault === undefined ? [] : [`${placeOf(declarations[0])} ${nameOf(symbol)} ${fault}`];
}

/** `CopilotClient.state$` for a member, `textDeltas` for an export. */
function nameOf({ name, parent }) {
  return parent !== undefined && parent.flags & ts.SymbolFlags.Type ? `${parent.name}.${name}` : name;
}

function isPublicDeclaration(declaration) {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    isOurs(declaration.getSourceFile()) &&
    (ts.getCombinedModifierFlags(declaration) & hidden) === 0 &&
    !(declaration.name && ts.isPrivateIdentifier(declaration.name)) &&
    !ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === 'internal') &&
    // a type's own name is not a stream; its members are looked at one by one
    !ts.isTypeAliasDeclaration(declaration) &&
    !ts.isInterfaceDeclaration(declaration) &&
    !ts.isClassDeclaration(declaration)
  );
}

/** An Observable, an operator, or a function that returns one. Unions are what others hand in, not what we hand out. */
function givesStream(type, depth = 2) {
  const given = checker.getNonNullableType(type);
  if (isObservable(given)) return true;
  return depth > 0 && given.getCallSignatures().some((call) => givesStream(call.getReturnType(), depth - 1));
}

function isObservable(type) {
  if (type.isIntersection()) return type.types.some(isObservable);
  const declaration = type.symbol?.declarations?.[0];
  if (declaration === undefined || !(type.flags & ts.TypeFlags.Object)) return false;
  if (type.symbol.name === 'Observable' && /[\\/]rxjs[\\/]/.test(declaration.getSourceFile().fileName)) return true;
  return type.isClassOrInterface() || type.target?.isClassOrInterface?.()
    ? checker.getBaseTypes(type.target ?? type).some(isObservable)
    : false;
}

function isStreamTag(tag) {
  return tag.tagName.text === 'stream';
}

function faultOf(tag) {
  const text = (ts.getTextOfJSDocComment(tag.comment) ?? '').trim();
  if (text.includes('\n')) return 'has a @stream that is longer than one line; put other text above it';
  const found = text.split(separator);
  if (found.some((part) => part.trim() === '')) return `has a @stream with an empty part: "${text}"`;
  return found.length === parts.length
    ? undefined
    : `has a @stream of ${found.length} parts, not ${parts.length}: "${text}"`;
}

function isOurs(file) {
  return path.relative(root, file.fileName).startsWith(`src${path.sep}`);
}

function placeOf(declaration) {
  const file = declaration.getSourceFile();
  return `${path.relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(declaration.getStart()).line + 1}`;
}
