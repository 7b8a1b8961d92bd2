import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { McpServerConfig, PermissionDecision, PermissionRequest } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { describeAgents } from '../support/describeAgents.js';

const program = join(__dirname, '../../support/runtimes/mcpLibrary.mjs');

let remote: ChildProcess;
let url: string;
beforeAll(async () => {
  remote = spawn(process.execPath, [program, 'http'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(createInterface(remote.stdout!), 'line')) as [string];
  url = `http://127.0.0.1:${port}/mcp`;
});
afterAll(() => remote.kill());

const allowed: PermissionDecision = { decision: 'allow' };
const local: McpServerConfig = { command: process.execPath, args: [program], env: { SHELF: '9' } };
const http = (): McpServerConfig => ({ type: 'http', url, headers: { authorization: 'Bearer library-card' } });

describeAgents('an MCP server made with the official SDK', (start, protocol) => {
  describe.each([
    ['stdio', () => local, 9],
    ['http', http, 7],
  ] as const)('over %s', (_, server, shelf) => {
    it('offers its tools, asks before they run, and tells the model what they said', async () => {
      const asked: PermissionRequest[] = [];
      const onPermissionRequest = (request: PermissionRequest) => {
        asked.push(request);
        return allowed;
      };
      const { session, requests, toolTexts } = await start(
        { mcpServers: { library: server() }, onPermissionRequest },
        toolCall('library-find_book', { title: 'Dune' }),
        toolCall('library-burn', { fuel: 1 }),
        'Done.',
      );
      const executions: unknown[] = [];
      session.toolExecutions$.subscribe(({ type, data }) => executions.push([type, data]));

      expect((await session.sendAndWait('Hi'))?.data.content).toBe('Done.');

      const offered = requests[0]?.tools.filter((name) => name.startsWith('library-')) ?? [];
      expect(offered.sort()).toEqual(['library-burn', 'library-cover', 'library-find_book']);
      expect(toolTexts()).toEqual([`Dune is on shelf ${shelf}.`, expect.stringContaining('Books do not burn well.')]);
      const burning = {
        kind: 'mcp',
        serverName: 'library',
        toolName: 'library-burn',
        args: { fuel: 1 },
        readOnly: false,
      };
      const finding = { kind: 'mcp', toolName: 'library-find_book', args: { title: 'Dune' }, readOnly: true };
      // Protocol 3 believes a server that says of a tool that it only reads.
      expect(asked).toEqual(
        (protocol === 3 ? [burning] : [finding, burning]).map((one) => expect.objectContaining(one)),
      );
      expect(executions).toContainEqual([
        'tool.execution_start',
        expect.objectContaining({ mcpServerName: 'library', mcpToolName: 'burn' }),
      ]);
      const failed = {
        success: false,
        error: expect.objectContaining({ message: expect.stringContaining('burn well') }),
      };
      expect(executions).toContainEqual(['tool.execution_complete', expect.objectContaining(failed)]);
    });

    it('is not asked when permission is denied', async () => {
      const { session, toolTexts } = await start(
        { mcpServers: { library: server() }, onPermissionRequest: () => ({ decision: 'deny', feedback: 'No fire.' }) },
        toolCall('library-burn'),
        'Done.',
      );
      await session.sendAndWait('Hi');
      expect(toolTexts()).toEqual([expect.stringContaining('No fire.')]);
    });

    it('is asked about once when a tool is allowed for the session, which protocol 2 does not remember', async () => {
      let asked = 0;
      const { session, toolTexts } = await start(
        {
          mcpServers: { library: server() },
          onPermissionRequest: () => {
            asked += 1;
            return { decision: 'allow', scope: 'session' };
          },
        },
        toolCall('library-burn'),
        toolCall('library-burn'),
        'Done.',
      );
      await session.sendAndWait('Hi');
      expect(toolTexts()).toHaveLength(2);
      expect(asked).toBe(protocol === 3 ? 1 : 2);
    });
  });

  it('that refuses us has no tools, and fails nothing', async () => {
    const { session, requests } = await start({ mcpServers: { library: { type: 'http', url } } }, 'Hi.');
    await session.sendAndWait('Hi');
    expect(requests[0]?.tools.filter((name) => name.startsWith('library-'))).toEqual([]);
  });
});
