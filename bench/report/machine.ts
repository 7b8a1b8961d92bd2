import os from 'node:os';

/** What one must know of a machine to judge its figures. */
export function machine(): string {
  const cpus = os.cpus();
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
  const load = os.loadavg()[0]?.toFixed(1) ?? '?';
  return `${cpus[0]?.model.trim() ?? 'unknown CPU'} × ${cpus.length}, ${memory}, ${os.type()} ${os.release()}, Node ${process.version}, load ${load}`;
}
