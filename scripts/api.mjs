/**
 * Writes the public API of every entry point to api/*.api.md, for people to review in a diff. With `--check` it writes
 * nothing and fails when the API is not the one that is committed. Reads what is published: build first.
 */
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const check = process.argv.includes('--check');
const root = path.resolve(import.meta.dirname, '..');
const reports = {
  index: 'copilot-rx',
  operators: 'operators',
  testing: 'testing',
  'scripted-model': 'scripted-model',
  web: 'web',
  'ai-sdk': 'ai-sdk',
  'ag-ui': 'ag-ui',
  'ag-ui/agent': 'ag-ui-agent',
};

/** Generated from the runtime's schemas and too long to review: the reports show their names alone. */
const generated = ['RuntimeMethods', 'RuntimeEvents'];

mkdirSync(path.join(root, 'api'), { recursive: true });
const forgotten = new Set();
const failed = Object.entries(reports).filter(([entry, report]) => !isCurrent(entry, report));
const hidden = namesWithoutExport();
for (const name of hidden) console.error(`${name} is part of the public API, but no entry point exports it.`);
if (failed.length + hidden.length > 0) process.exitCode = 1;

function isCurrent(entry, report) {
  const types = path.join(root, `dist/${entry}.d.mts`);
  if (!existsSync(types)) {
    console.error(`dist/${entry}.d.mts is missing: npm run build`);
    return false;
  }
  const { succeeded, apiReportChanged } = Extractor.invoke(configOf(types, report), {
    localBuild: !check,
    messageCallback: (message) => {
      if (message.messageId === 'ae-forgotten-export') {
        // numbered where a generated type has the same name
        forgotten.add(/"(.+?)(?:_\d+)?"/.exec(message.text)?.[1]);
        message.handled = true;
        // counted below instead: in a check, api-extractor takes any warning for a failure
        message.logLevel = 'none';
      }
      // console-api-report-… say the same with an advice that is not ours; said below
      if (message.messageId.startsWith('console-') && message.logLevel !== 'error') message.handled = true;
    },
  });
  if (check && apiReportChanged) {
    console.error(
      `The API of "${entry}" is not the one in api/${report}.api.md. If it is meant: npm run api, and commit the report.`,
    );
  }
  return succeeded;
}

/** The types that an exported name mentions and that nobody can import. */
function namesWithoutExport() {
  const written = Object.values(reports).map((report) => path.join(root, `temp/api/${report}.api.md`));
  const texts = written.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const exported = new Set(
    texts
      .flatMap((text) => [
        ...text.matchAll(/^export .*?\b(?:class|const|function|interface|type) (\w+)|^export \{ (\w+) \}/gm),
      ])
      .map(([, name, alias]) => name ?? alias),
  );
  return [...forgotten].filter((name) => !exported.has(name) && !generated.includes(name)).sort();
}

function configOf(mainEntryPointFilePath, reportFileName) {
  return ExtractorConfig.prepare({
    packageJsonFullPath: path.join(root, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath,
      newlineKind: 'lf',
      compiler: { tsconfigFilePath: path.join(root, 'tsconfig.build.json') },
      apiReport: { enabled: true, reportFileName, reportFolder: 'api', reportTempFolder: 'temp/api' },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: {
          default: { logLevel: 'error', addToApiReportFile: false },
          // nothing here is alpha or beta
          'ae-missing-release-tag': { logLevel: 'none' },
          // collected: an entry need not repeat what another exports
          'ae-forgotten-export': { logLevel: 'warning' },
          // fields whose names say it all need no sentence
          'ae-undocumented': { logLevel: 'none' },
          // links from one entry to another
          'ae-unresolved-link': { logLevel: 'none' },
        },
        tsdocMessageReporting: { default: { logLevel: 'error', addToApiReportFile: false } },
      },
    },
  });
}
