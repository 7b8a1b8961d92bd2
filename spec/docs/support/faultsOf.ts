import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import type { CodeBlock } from './CodeBlock.js';

const root = join(__dirname, '../../..');

/**
 * What the compiler says against code blocks, each a module of its own at the root of the package, in one program. Empty if
 * all is well.
 */
export function faultsOf(blocks: readonly CodeBlock[]): string[] {
  const virtual = new Map(
    blocks.map((block) => [join(root, `${block.file.replaceAll(/\W/g, '_')}_${block.line}.ts`), block]),
  );
  const options = readOptions();
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => virtual.has(name) || fileExists(name);
  host.readFile = (name) => virtual.get(name)?.code ?? readFile(name);
  host.getSourceFile = (name, target, ...rest) => {
    const code = virtual.get(name)?.code;
    return code === undefined ? getSourceFile(name, target, ...rest) : ts.createSourceFile(name, code, target, true);
  };
  const program = ts.createProgram([...virtual.keys()], options, host);
  return [...virtual].flatMap(([name, block]) => {
    const source = program.getSourceFile(name);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map((diagnostic) => describe(diagnostic, block));
  });
}

function readOptions(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, (name) => ts.sys.readFile(name)).config,
    ts.sys,
    dirname(path),
  );
  return {
    ...options,
    types: ['node'],
    moduleDetection: ts.ModuleDetectionKind.Force,
    // A block may show how a thing is made and leave it at that.
    noUnusedLocals: false,
  };
}

function describe({ file, start = 0, messageText }: ts.Diagnostic, block: CodeBlock): string {
  const line = block.line + (file?.getLineAndCharacterOfPosition(start).line ?? 0);
  return `${relative('.', block.file)}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
